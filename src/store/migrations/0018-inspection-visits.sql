-- Ofsted has rung: the visit, what is asked and answered, the library of documents, the timetable of interviews, what was
-- said each day and which facts we think wrong. And what was frozen on the day of the call, and the lists as they were made.

create table inspection_visit (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  kind text,
  notified_at timestamptz,
  lead text,
  inspectors text,
  nominated uuid,
  off_site_from date,
  on_site_from date,
  on_site_to date,
  scope text,
  earlier uuid,
  place integer,
  ended_on date,
  feedback text,
  letter uuid,
  dropped text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table inspection_request (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  visit uuid,
  what text,
  asked_at timestamptz,
  asked_by text,
  route text,
  item text,
  owner uuid,
  answer jsonb,
  document uuid,
  sent integer,
  says text,
  files jsonb,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table inspection_document (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  title text,
  item text,
  owner uuid,
  reviewed_on date,
  valid_until date,
  files jsonb,
  link text,
  dropped text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table inspection_interview (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  visit uuid,
  starts_at timestamptz,
  minutes integer,
  inspector text,
  who text,
  worker uuid,
  says text,
  mode text,
  room text,
  link text,
  consent jsonb,
  prepared_by uuid,
  notes text,
  dropped text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table keep_in_touch (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  visit uuid,
  said_on date,
  they_said text,
  we_said text,
  tomorrow text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table fact_correction (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  visit uuid,
  fact text,
  evidence text,
  state text,
  raised_on date,
  answered text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

-- The figures as they stood when inspectors rang. Kept as text, byte for byte, so that its digest proves it.
create table inspection_snapshot (
  authority uuid not null,
  visit uuid not null,
  taken_at timestamptz not null,
  taken_by uuid not null,
  figures text not null,
  sha256 text not null,
  primary key (authority, visit),
  foreign key (authority, visit) references record (authority, id)
);

-- Each time that the lists of Annex A were made: for a visit, with the number of the version, or to see whether they can be.
create table annex_making (
  authority uuid not null,
  id uuid not null,
  visit uuid,
  version integer,
  as_at date not null,
  made_at timestamptz not null,
  made_by uuid not null,
  lists jsonb not null,
  missing jsonb not null,
  rules jsonb not null,
  hidden integer not null,
  primary key (authority, id),
  foreign key (authority, visit) references record (authority, id),
  unique (authority, visit, version),
  check ((visit is null) = (version is null))
);
create index annex_making_at on annex_making (authority, made_at);

-- The workbook itself, as it was handed over, and whom it tells of.
create table annex_file (
  authority uuid not null,
  making uuid not null,
  name text not null,
  media text not null,
  sha256 text not null,
  bytes bytea not null,
  children uuid[] not null,
  primary key (authority, making),
  foreign key (authority, making) references annex_making (authority, id)
);

alter table inspection_visit enable row level security;
alter table inspection_request enable row level security;
alter table inspection_document enable row level security;
alter table inspection_interview enable row level security;
alter table keep_in_touch enable row level security;
alter table fact_correction enable row level security;
alter table inspection_snapshot enable row level security;
alter table annex_making enable row level security;
alter table annex_file enable row level security;

create policy own on inspection_visit using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on inspection_request using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on inspection_document using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on inspection_interview using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on keep_in_touch using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on fact_correction using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on inspection_snapshot using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on annex_making using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
-- A workbook that tells of a child whose record was restricted since is open to the named workers alone.
create policy own on annex_file for select using (
  authority = nullif(current_setting('app.authority', true), '')::uuid
  and not exists (
    select from restriction r
    where r.authority = nullif(current_setting('app.authority', true), '')::uuid and r.until > asked_at()
      and r.person = any (children)
      and not coalesce(nullif(current_setting('app.worker', true), '')::uuid = any (r.allowed), false)
  )
);
create policy add on annex_file for insert with check (authority = nullif(current_setting('app.authority', true), '')::uuid);

grant select, insert, update (known_to) on inspection_visit, inspection_request, inspection_document, inspection_interview, keep_in_touch, fact_correction to goldthread_app;
grant select, insert on inspection_snapshot, annex_making, annex_file to goldthread_app;
