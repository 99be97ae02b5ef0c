-- Going on when something fails: the lines of the continuity plan, what was practised or happened, what was learned, and
-- which backups were taken. And how meetings about a child are held: their mode, and the address at which they meet.

alter table strategy_discussion add column link text;
alter table conference add column mode text, add column link text;

create table plan_line (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  scenario text,
  does text,
  owner uuid,
  review_on date,
  link text,
  dropped text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table drill (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  was text,
  scenario text,
  happened_on date,
  what text,
  minutes integer,
  outcome text,
  led_by uuid,
  took_part text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table lesson (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  learned text,
  drill uuid,
  event text,
  changes uuid,
  owner uuid,
  due_on date,
  done jsonb,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

-- A backup is taken of everything at once, and noted for each council whose record is in it. It is noted in the database
-- that it was taken of, so that whoever answers for the record sees that it was; what was restored begins without it.
create table backup (
  authority uuid not null,
  id uuid not null,
  at timestamptz not null,
  seconds integer not null,
  why text not null,
  rows bigint not null,
  bytes bigint not null,
  sha256 text not null,
  primary key (authority, id)
);
create index backup_at on backup (authority, at);

alter table plan_line enable row level security;
alter table drill enable row level security;
alter table lesson enable row level security;
alter table backup enable row level security;

create policy own on plan_line using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on drill using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on lesson using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on backup using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);

grant select, insert, update (known_to) on plan_line, drill, lesson to goldthread_app;
grant select on backup to goldthread_app; -- noted by the owner, who alone can take one
