-- What we say of ourselves and what it rests on, what we know to be weak, where inspectors saw it otherwise, and what they
-- judged over the years.

create table claim (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  area text,
  question text,
  says text,
  owner uuid,
  confidence text,
  dropped text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table citation (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  claim uuid,
  weakness uuid,
  by text,
  measure text,
  month date,
  finding uuid,
  action uuid,
  voice uuid,
  called text,
  made_on date,
  source text,
  link text,
  shows text,
  met integer,
  not_met integer,
  cannot_tell integer,
  state_then text,
  dropped text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table weakness (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  what text,
  area text,
  since date,
  known_by text,
  actions uuid[],
  does text,
  owner uuid,
  enquiry text,
  proposed_on date,
  visit text,
  dropped text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table difference (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  area text,
  found_on date,
  claim uuid,
  finding uuid,
  found text,
  differs text,
  why text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table judgement (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  started_on date,
  visit text,
  framework text,
  area text,
  grade text,
  says text,
  source text,
  dropped text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

alter table claim enable row level security;
alter table citation enable row level security;
alter table weakness enable row level security;
alter table difference enable row level security;
alter table judgement enable row level security;

create policy own on claim using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on citation using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on weakness using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on difference using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on judgement using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);

grant select, insert, update (known_to) on claim, citation, weakness, difference, judgement to goldthread_app;
