-- What committees of councillors work on, ask, are promised and recommend; the risks of the service; and the packs of
-- figures that leave the house. A pack is frozen as it was made: nothing of it is ever changed or taken away, and what is
-- decided about it is only added to.

create table work_item (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  committee text,
  topic text,
  why text,
  meeting_on date,
  officer uuid,
  evidence text,
  finding uuid,
  measure text,
  media text,
  minutes text,
  outcome text,
  dropped text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table member_question (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  question text,
  behalf text,
  item uuid,
  measure text,
  meeting_on date,
  dropped text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table question_reply (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  question uuid,
  owner uuid,
  due_on date,
  answer text,
  answered jsonb,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table promise (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  what text,
  committee text,
  made_on date,
  minutes text,
  media text,
  item uuid,
  owner uuid,
  due_on date,
  said text,
  done jsonb,
  closed_by text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table recommendation (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  words text,
  committee text,
  made_on date,
  minutes text,
  owner uuid,
  response text,
  why text,
  answered_on date,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table pack_text (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  audience text,
  month date,
  title text,
  statement text,
  introduction text,
  with_commentary boolean,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table risk (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  what text,
  because text,
  likelihood text,
  impact text,
  controls text,
  measure text,
  finding uuid,
  owner uuid,
  review_on date,
  dropped text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

-- A pack holds what may leave the house and nothing that was hidden. `risks` is what its publisher was shown; `sha256` is
-- the digest of its contents.
create table pack (
  authority uuid not null,
  id uuid not null,
  month date not null,
  audience text not null check (audience in ('committee', 'public')),
  title text not null,
  contents jsonb not null,
  risks jsonb not null,
  sha256 text not null,
  made_at timestamptz not null,
  made_by uuid not null,
  primary key (authority, id)
);

-- The last verdict counts. An approved pack is published once its embargo has ended.
create table pack_verdict (
  authority uuid not null,
  id uuid not null,
  pack uuid not null,
  verdict text not null check (verdict in ('approved', 'returned', 'withdrawn')),
  note text,
  embargo_until timestamptz,
  post text not null,
  by uuid not null,
  at timestamptz not null,
  primary key (authority, id),
  foreign key (authority, pack) references pack (authority, id),
  check (verdict = 'approved' or note is not null),
  check (verdict = 'approved' or embargo_until is null)
);
create index pack_verdict_of on pack_verdict (authority, pack, at);

alter table work_item enable row level security;
alter table member_question enable row level security;
alter table question_reply enable row level security;
alter table promise enable row level security;
alter table recommendation enable row level security;
alter table pack_text enable row level security;
alter table risk enable row level security;
alter table pack enable row level security;
alter table pack_verdict enable row level security;

create policy own on work_item using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on member_question using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on question_reply using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on promise using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on recommendation using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on pack_text using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on risk using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on pack using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on pack_verdict using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);

grant select, insert, update (known_to) on work_item, member_question, question_reply, promise, recommendation, pack_text, risk to goldthread_app;
grant select, insert on pack, pack_verdict to goldthread_app;
