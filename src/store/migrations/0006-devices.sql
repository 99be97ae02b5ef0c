-- A device: one profile of one browser, as one worker uses it. `id` was made there at random and tells nothing of anybody.
-- `key` (AES-256) is that under which the device keeps what it holds for this worker; forgetting the device takes the key
-- away, and the device deletes its own copy at its next word with Goldthread. `waiting` says how many changes of drafts stood on the device
-- and had not come here when it was last heard of (`heard_at`), and `waiting_since` since when the oldest of them waits.
-- `taken` says how many visits it has taken along, and `taken_until` until when.
create table device (
  authority uuid not null,
  id uuid not null,
  worker uuid not null,
  name text not null,
  key bytea,
  made_at timestamptz not null,
  heard_at timestamptz not null,
  waiting integer not null check (waiting >= 0),
  waiting_since timestamptz,
  taken integer not null check (taken >= 0),
  taken_until timestamptz,
  forgotten_at timestamptz,
  forgotten_by uuid,
  primary key (authority, id, worker),
  check ((key is null) = (forgotten_at is not null))
);
create index device_worker on device (authority, worker, heard_at) where forgotten_at is null;
create index device_waiting on device (authority, waiting_since) where forgotten_at is null and waiting > 0;

alter table device enable row level security;

create policy own on device using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);

grant select, insert on device to goldthread_app;
grant update (name, key, heard_at, waiting, waiting_since, taken, taken_until, forgotten_at, forgotten_by) on device to goldthread_app;
