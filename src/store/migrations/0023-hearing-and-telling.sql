-- Hearing people and telling them: what young people raise and how it is answered, findings in plain words for them, what
-- children, parents and staff say of the service, who is told what and whether it reached them, and what each child says
-- of a change of worker.

create table issue_raised (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  theme text,
  said text,
  share text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table reply (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  issue uuid,
  owner uuid,
  answered jsonb,
  said text,
  outcome text,
  changed text,
  more_on date,
  why text,
  evidence text,
  action uuid,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table view_of_a_reply (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  issue uuid,
  answers text,
  said text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table plain_version (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  finding uuid,
  heading text,
  said_by text,
  they_said text,
  we_do text,
  ask text,
  more_on date,
  dropped text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table go_ahead (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  clears text,
  stood integer,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table voice_heard (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  heard_on date,
  speaker text,
  service text,
  theme text,
  how text,
  listened text,
  understood text,
  better text,
  consent text,
  change text,
  did text,
  action uuid,
  link text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table message (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  about text,
  audience text,
  said text,
  format text,
  video text,
  planned_on date,
  owner uuid,
  embargo_until timestamptz,
  sent jsonb,
  reached integer,
  out_of integer,
  how_known text,
  proof text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table briefing (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  heading text,
  said text,
  video text,
  read_by date,
  event_at timestamptz,
  event_link text,
  attended integer,
  attended_known text,
  dropped text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table view_of_a_change (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  asked_on date,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table view_of_a_change_child (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  child uuid not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  asked jsonb,
  told text,
  goodbye text,
  view text,
  helps text,
  primary key (authority, record, version, child),
  foreign key (authority, record, version) references view_of_a_change (authority, record, version),
  foreign key (authority, child) references record (authority, id)
);

create index view_of_a_change_known on view_of_a_change (authority, known_from);
create index view_of_a_change_child_own on view_of_a_change_child (authority, child);

-- Who has read a staff briefing, in which version first, and when. Pressed once; never taken back.
create table briefing_read (
  authority uuid not null,
  briefing uuid not null,
  worker uuid not null,
  version integer not null,
  at timestamptz not null,
  primary key (authority, briefing, worker),
  foreign key (authority, briefing) references record (authority, id),
  foreign key (authority, worker) references worker (authority, id)
);

alter table issue_raised enable row level security;
alter table reply enable row level security;
alter table view_of_a_reply enable row level security;
alter table plain_version enable row level security;
alter table go_ahead enable row level security;
alter table voice_heard enable row level security;
alter table message enable row level security;
alter table briefing enable row level security;
alter table view_of_a_change enable row level security;
alter table view_of_a_change_child enable row level security;
alter table briefing_read enable row level security;

create policy own on issue_raised using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on reply using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on view_of_a_reply using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on plain_version using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on go_ahead using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on voice_heard using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on message using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on briefing using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on view_of_a_change using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on briefing_read using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);

create policy own on view_of_a_change_child for select using (
  authority = nullif(current_setting('app.authority', true), '')::uuid
  and (current_setting('app.counting', true) = 'yes' or child not in (
    select r.person from restriction r
    where r.authority = nullif(current_setting('app.authority', true), '')::uuid and r.until > asked_at()
      and not coalesce(nullif(current_setting('app.worker', true), '')::uuid = any (r.allowed), false)
  ))
);
create policy add on view_of_a_change_child for insert with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy end_version on view_of_a_change_child for update using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);

grant select, insert, update (known_to) on issue_raised, reply, view_of_a_reply, plain_version, go_ahead,
  voice_heard, message, briefing, view_of_a_change, view_of_a_change_child to goldthread_app;
grant select, insert on briefing_read to goldthread_app;
