-- Writing together: whom a draft's author asked to write with them, and until when. Asked again after an end is a new row.
create table draft_writer (
  authority uuid not null,
  draft uuid not null,
  worker uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  ended_at timestamptz,
  primary key (authority, draft, worker, asked_at),
  foreign key (authority, draft) references draft (authority, id)
);
create unique index draft_writer_now on draft_writer (authority, draft, worker) where ended_at is null;
create index draft_writer_of on draft_writer (authority, worker, draft) where ended_at is null;

-- Who wrote a record together is asked before a manager may authorise it.
create index draft_settled_as on draft (authority, settled_as) where settled_as is not null;

-- How a draft stood at earlier moments, kept when its updates are written anew as one. `state` is the whole document as
-- one update, `by` are those who typed since the moment before, and `changed` says how many characters came or went.
create table draft_moment (
  authority uuid not null,
  draft uuid not null,
  id uuid not null,
  at timestamptz not null,
  by uuid[] not null,
  changed integer not null,
  state bytea not null,
  primary key (authority, draft, id),
  foreign key (authority, draft) references draft (authority, id)
);
create index draft_moment_at on draft_moment (authority, draft, at);

-- The field check of loss. While somebody writes, their browser compares what was acknowledged with what the server gives
-- back, and says so here, also where all is well: `missing` counts the acknowledged characters that did not come back, so
-- that the rows are the checks made, and `sum(missing)` the loss found. The browser heals it at once by sending them anew.
create table draft_check (
  authority uuid not null,
  draft uuid not null,
  at timestamptz not null,
  by uuid not null,
  missing integer not null check (missing >= 0),
  primary key (authority, draft, at, by),
  foreign key (authority, draft) references draft (authority, id)
);
create index draft_check_at on draft_check (authority, at);

alter table draft_writer enable row level security;
alter table draft_moment enable row level security;
alter table draft_check enable row level security;

create policy own on draft_writer using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on draft_moment using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on draft_check using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);

grant select, insert on draft_writer, draft_moment, draft_check to goldthread_app;
grant update (ended_at) on draft_writer to goldthread_app;
grant delete on draft_moment to goldthread_app; -- only for thinning: what was long ago is kept at fewer moments
