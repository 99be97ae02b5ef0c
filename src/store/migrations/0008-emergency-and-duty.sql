-- Who is on duty when, by which number somebody is rung, and which emergency papers were made. Nothing here is changed or
-- taken away: the newest version of a duty counts, and the newest number of a holder.

-- A span of duty. `worker` for somebody who works here, `name` for somebody of another council or service.
create table duty (
  authority uuid not null,
  id uuid not null,
  version integer not null,
  kind text not null check (kind in ('front door', 'emergency', 'manager')),
  worker uuid,
  name text,
  telephone text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  stands boolean not null,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (authority, id, version),
  check (ends_at > starts_at),
  check ((worker is null) <> (name is null))
);
create index duty_span on duty (authority, ends_at, starts_at);

-- The number of a worker or a team. An empty one takes the number before it away.
create table telephone (
  authority uuid not null,
  holder uuid not null,
  number text not null,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (authority, holder, written_at)
);

-- Every emergency paper that was made or failed: never what stands in it.
create table emergency_paper (
  authority uuid not null,
  id uuid not null,
  made_at timestamptz not null,
  made_by uuid not null,
  how text not null check (how in ('evening', 'page', 'command')),
  children integer not null,
  restricted integer not null,
  encrypted boolean not null,
  sha256 text,
  problem text,
  primary key (authority, id),
  check ((sha256 is null) <> (problem is null))
);
create index emergency_paper_made on emergency_paper (authority, made_at);

alter table duty enable row level security;
alter table telephone enable row level security;
alter table emergency_paper enable row level security;

create policy own on duty using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on telephone using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on emergency_paper using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);

grant select, insert on duty, telephone, emergency_paper to goldthread_app;
