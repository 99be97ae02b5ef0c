-- The store's first shape. Rules kept from the start, so that the same schema runs on one server, and spread over
-- several: authority leads every key; identities are UUIDs made by the application; no trigger carries a rule;
-- the syntax is that of PostgreSQL 15.

-- Reference tables: they belong to nobody's record and point at nothing that does.

create table authority (
  id uuid primary key,
  name text not null,
  code text not null
);

create table team (
  authority uuid not null,
  id uuid not null,
  name text not null,
  locality text not null,
  purpose text not null,
  primary key (authority, id)
);

create table worker (
  authority uuid not null,
  id uuid not null,
  name text not null,
  post text not null,
  role text not null,
  team uuid,
  issuer text not null,
  subject text not null,
  ended_on date,
  primary key (authority, id),
  unique (authority, issuer, subject)
);

-- Days and their place among the working days of England: the difference of two places is the working days between.
create table working_day (
  day date primary key,
  place integer not null
);

create function london_day(at timestamptz) returns date language sql immutable parallel safe
  return (at at time zone 'Europe/London')::date;

create function working_days(first date, last date) returns integer language sql stable parallel safe
  return (select place from working_day where day = last) - (select place from working_day where day = first);

-- The moment at which something is asked: the one that the transaction names, or else the database's own.
create function asked_at() returns timestamptz language sql stable parallel safe
  return coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now());

-- What everything else hangs on: the identity of a record, whom it concerns, and what it came from.

create table family (
  authority uuid not null,
  id uuid not null,
  made_at timestamptz not null,
  made_by uuid not null,
  primary key (authority, id)
);

create table record (
  authority uuid not null,
  id uuid not null,
  kind text not null,
  family uuid,
  team uuid,
  source text,
  made_at timestamptz not null,
  made_by uuid not null,
  primary key (authority, id),
  foreign key (authority, family) references family (authority, id)
);
create index record_family on record (authority, family, kind);
create index record_kind on record (authority, kind, made_at);
create index record_team on record (authority, team, kind);

create table concern (
  authority uuid not null,
  child uuid not null,
  record uuid not null,
  kind text not null,
  primary key (authority, child, record),
  foreign key (authority, record) references record (authority, id),
  foreign key (authority, child) references record (authority, id)
);
create index concern_record on concern (authority, record);
create index concern_kind on concern (authority, kind, child, record);

-- The golden thread: a record came from one before it.
create table thread (
  authority uuid not null,
  record uuid not null,
  before uuid not null,
  primary key (authority, record, before),
  foreign key (authority, record) references record (authority, id),
  foreign key (authority, before) references record (authority, id)
);
create index thread_before on thread (authority, before);

create table family_member (
  authority uuid not null,
  family uuid not null,
  person uuid not null,
  relation text not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  primary key (authority, family, person, known_from),
  foreign key (authority, family) references family (authority, id),
  foreign key (authority, person) references record (authority, id)
);
create index family_member_person on family_member (authority, person);

-- A manager's answer to a decision that somebody else wrote.
create table authorisation (
  authority uuid not null,
  id uuid not null,
  record uuid not null,
  version integer not null,
  kind text not null,
  point text not null,
  verdict text not null check (verdict in ('authorised', 'returned')),
  note text,
  by uuid,
  on_day date not null,
  known_from timestamptz not null,
  primary key (authority, id),
  unique (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);
create index authorisation_month on authorisation (authority, kind, on_day);

-- A person whose record only named workers may open.
create table restriction (
  authority uuid not null,
  person uuid not null,
  allowed uuid[] not null,
  why text not null,
  since timestamptz not null,
  until timestamptz not null,
  primary key (authority, person, since),
  foreign key (authority, person) references record (authority, id)
);

-- Every read of a child's record: who, when, whom, what for, and by which rule.
create table read_log (
  authority uuid not null,
  id uuid not null,
  at timestamptz not null,
  worker uuid not null,
  what text not null,
  children uuid[] not null,
  purpose text not null,
  rule text not null,
  primary key (authority, id)
);
create index read_log_at on read_log (authority, at);
create index read_log_children on read_log using gin (children);

-- A reason given for opening the record of a child outside one's own work. It holds for an hour.
create table stated_purpose (
  authority uuid not null,
  id uuid not null,
  worker uuid not null,
  child uuid not null,
  words text not null,
  at timestamptz not null,
  until timestamptz not null,
  primary key (authority, id),
  foreign key (authority, child) references record (authority, id)
);
create index stated_purpose_worker on stated_purpose (authority, worker, child, until);

-- Drafts: every keystroke as an update that merges in any order.
create table draft (
  authority uuid not null,
  id uuid not null,
  kind text not null,
  family uuid,
  record uuid,
  before uuid,
  author uuid not null,
  made_at timestamptz not null,
  settled_at timestamptz,
  settled_as uuid,
  primary key (authority, id)
);
create index draft_open on draft (authority, author, made_at) where settled_at is null;

create table draft_update (
  authority uuid not null,
  draft uuid not null,
  id uuid not null,
  bytes bytea not null,
  by uuid not null,
  kept_at timestamptz not null,
  primary key (authority, draft, id),
  foreign key (authority, draft) references draft (authority, id)
);

-- Documents from outside, and the passages in them. Never edited.
create table letter (
  authority uuid not null,
  id uuid not null,
  name text not null,
  sha256 text not null,
  media text not null,
  bytes bytea not null,
  read jsonb not null,
  read_at timestamptz not null,
  read_by uuid not null,
  primary key (authority, id),
  unique (authority, sha256)
);

create table passage (
  authority uuid not null,
  id uuid not null,
  letter uuid not null,
  place integer not null,
  words text not null,
  page integer not null,
  paragraph text,
  heading text,
  starts_at integer not null,
  ends_at integer not null,
  improve boolean not null,
  under uuid,
  primary key (authority, id),
  unique (authority, letter, place),
  foreign key (authority, letter) references letter (authority, id)
);

-- Files brought in, with what became of every row.
create table import (
  authority uuid not null,
  id uuid not null,
  what text not null,
  name text not null,
  sha256 text not null,
  at timestamptz not null,
  by uuid not null,
  reconciliation jsonb not null,
  primary key (authority, id)
);

-- Who is signed in. Only a hash of the cookie is kept.
create table session (
  token_hash text primary key,
  authority uuid not null,
  worker uuid not null,
  made_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null
);

-- The record types, one table of versions each, and one of each child's own lines.

create table person (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  given_name text,
  family_name text,
  known_as text,
  born_on date,
  expected_on date,
  died_on date,
  sex text,
  gender text,
  ethnicity text,
  first_language text,
  interpreter boolean,
  disabilities text[],
  in_their_words text,
  address text,
  postcode text,
  school text,
  local_number text,
  upn text,
  former_upn text,
  upn_unknown text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table contact (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  received_at timestamptz,
  channel text,
  source text,
  referrer text,
  referrer_reach text,
  household jsonb,
  address text,
  worries text,
  children_say text,
  parents_know text,
  consent text,
  why_dispensed text,
  urgency text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table contact_child (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  child uuid not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  primary key (authority, record, version, child),
  foreign key (authority, record, version) references contact (authority, record, version),
  foreign key (authority, child) references record (authority, id)
);

create table threshold_decision (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  decided_at timestamptz,
  threshold text,
  facts text,
  analysis text,
  rejected text,
  would_change text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table threshold_decision_child (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  child uuid not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  outcome text,
  view text,
  primary key (authority, record, version, child),
  foreign key (authority, record, version) references threshold_decision (authority, record, version),
  foreign key (authority, child) references record (authority, id)
);

create table feedback (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  recipient text,
  how text,
  message text,
  sent_at timestamptz,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table feedback_child (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  child uuid not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  primary key (authority, record, version, child),
  foreign key (authority, record, version) references feedback (authority, record, version),
  foreign key (authority, child) references record (authority, id)
);

create table referral (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  received_on date,
  source text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table referral_child (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  child uuid not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  primary_need text,
  no_further_action boolean,
  primary key (authority, record, version, child),
  foreign key (authority, record, version) references referral (authority, record, version),
  foreign key (authority, child) references record (authority, id)
);

create table allocation (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  worker uuid,
  team uuid,
  started_on date,
  why text,
  handover text,
  ended_on date,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table allocation_child (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  child uuid not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  primary key (authority, record, version, child),
  foreign key (authority, record, version) references allocation (authority, record, version),
  foreign key (authority, child) references record (authority, id)
);

create table assessment (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  started_on date,
  finished jsonb,
  reviewed_on date,
  purpose text,
  facts text,
  parents_say text,
  partners_say text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table assessment_child (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  child uuid not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  seen jsonb,
  seen_alone boolean,
  view text,
  analysis text,
  factors text[],
  outcome text,
  primary key (authority, record, version, child),
  foreign key (authority, record, version) references assessment (authority, record, version),
  foreign key (authority, child) references record (authority, id)
);

create table child_in_need_plan (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  started_on date,
  change text,
  ended_on date,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table child_in_need_plan_child (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  child uuid not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  primary key (authority, record, version, child),
  foreign key (authority, record, version) references child_in_need_plan (authority, record, version),
  foreign key (authority, child) references record (authority, id)
);

create table strategy_discussion (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  held_at timestamptz,
  mode text,
  chair text,
  agencies jsonb,
  facts text,
  analysis text,
  rejected text,
  would_change text,
  safety text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table strategy_discussion_child (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  child uuid not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  outcome text,
  more_by text,
  view text,
  primary key (authority, record, version, child),
  foreign key (authority, record, version) references strategy_discussion (authority, record, version),
  foreign key (authority, child) references record (authority, id)
);

create table enquiry (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  started_on date,
  by text,
  finished jsonb,
  facts text,
  dissent text,
  delay text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table enquiry_child (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  child uuid not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  seen jsonb,
  outcome text,
  conference text,
  rationale text,
  rejected text,
  view text,
  conference_due_on date,
  primary key (authority, record, version, child),
  foreign key (authority, record, version) references enquiry (authority, record, version),
  foreign key (authority, child) references record (authority, id)
);

create table conference (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  held_on date,
  chair text,
  agencies jsonb,
  dissent text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table conference_child (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  child uuid not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  outcome text,
  category text,
  reason text,
  view text,
  primary key (authority, record, version, child),
  foreign key (authority, record, version) references conference (authority, record, version),
  foreign key (authority, child) references record (authority, id)
);

create table protection_plan (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  started_on date,
  change text,
  ended_on date,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table protection_plan_child (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  child uuid not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  category text,
  latest_category text,
  earlier_plans integer,
  primary key (authority, record, version, child),
  foreign key (authority, record, version) references protection_plan (authority, record, version),
  foreign key (authority, child) references record (authority, id)
);

create table protection_review (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  held_on date,
  progress text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table protection_review_child (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  child uuid not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  primary key (authority, record, version, child),
  foreign key (authority, record, version) references protection_review (authority, record, version),
  foreign key (authority, child) references record (authority, id)
);

create table closure (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  closed_on date,
  summary text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table closure_child (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  child uuid not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  reason text,
  primary key (authority, record, version, child),
  foreign key (authority, record, version) references closure (authority, record, version),
  foreign key (authority, child) references record (authority, id)
);

create table finding (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  words text,
  cites uuid[],
  area text,
  priority boolean,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table action (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  what text,
  answers uuid[],
  owner uuid,
  due_on date,
  know_by text,
  measure text,
  figure_name text,
  good text,
  closed_on date,
  evidence text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table progress (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  action uuid,
  counted_on date,
  figure numeric,
  unit text,
  source text,
  note text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table commentary (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  measure text,
  month date,
  what text,
  so_what text,
  now_what text,
  met integer,
  not_met integer,
  cannot_tell integer,
  signed_as text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);


-- What measures and lists ask for.
create index contact_known on contact (authority, known_from);
create index threshold_decision_known on threshold_decision (authority, known_from);
create index feedback_known on feedback (authority, known_from);
create index referral_known on referral (authority, known_from);
create index assessment_known on assessment (authority, known_from);
create index enquiry_known on enquiry (authority, known_from);
create index authorisation_known on authorisation (authority, known_from);
create index allocation_known on allocation (authority, known_from);
create index child_in_need_plan_known on child_in_need_plan (authority, known_from);
create index strategy_discussion_known on strategy_discussion (authority, known_from);
create index conference_known on conference (authority, known_from);
create index protection_plan_known on protection_plan (authority, known_from);
create index protection_review_known on protection_review (authority, known_from);
create index closure_known on closure (authority, known_from);
create index commentary_month on commentary (authority, measure, month);
create index contact_received on contact (authority, received_at) where known_to > '9999-01-01';
create index threshold_decision_month on threshold_decision (authority, london_day(decided_at));
create index referral_received on referral (authority, received_on);
create index assessment_started on assessment (authority, started_on);
create index enquiry_finished on enquiry (authority, (finished ->> 'on'));
create index enquiry_started on enquiry (authority, started_on);
create index person_name on person (authority, lower(family_name), lower(given_name)) where known_to > '9999-01-01';
create index person_born on person (authority, born_on) where known_to > '9999-01-01';
create index person_local_number on person (authority, local_number) where known_to > '9999-01-01';
create index allocation_worker on allocation (authority, worker, ended_on);
create index allocation_team on allocation (authority, team, ended_on);
create index threshold_decision_author on threshold_decision (authority, recorded_by, known_to);
create index assessment_author on assessment (authority, recorded_by, known_to);
create index enquiry_author on enquiry (authority, recorded_by, known_to);
create index contact_child_own on contact_child (authority, child);
create index threshold_decision_child_own on threshold_decision_child (authority, child);
create index feedback_child_own on feedback_child (authority, child);
create index referral_child_own on referral_child (authority, child);
create index allocation_child_own on allocation_child (authority, child);
create index assessment_child_own on assessment_child (authority, child);
create index child_in_need_plan_child_own on child_in_need_plan_child (authority, child);
create index strategy_discussion_child_own on strategy_discussion_child (authority, child);
create index enquiry_child_own on enquiry_child (authority, child);
create index conference_child_own on conference_child (authority, child);
create index protection_plan_child_own on protection_plan_child (authority, child);
create index protection_review_child_own on protection_review_child (authority, child);
create index closure_child_own on closure_child (authority, child);

-- The second wall. The application's role sees one authority at a time, the one named in the transaction, and nothing
-- at all where none is named. It may add; it may say until when a version was current; it may overwrite nothing.
-- A restricted child's lines are hidden from all but named workers, except while something is counted (app.counting)
-- that names nobody: a figure must be the same whoever asks. Their person is hidden even then.

alter table team enable row level security;
alter table worker enable row level security;
alter table family enable row level security;
alter table record enable row level security;
alter table concern enable row level security;
alter table thread enable row level security;
alter table family_member enable row level security;
alter table authorisation enable row level security;
alter table restriction enable row level security;
alter table stated_purpose enable row level security;
alter table read_log enable row level security;
alter table draft enable row level security;
alter table draft_update enable row level security;
alter table letter enable row level security;
alter table passage enable row level security;
alter table import enable row level security;
alter table person enable row level security;
alter table contact enable row level security;
alter table contact_child enable row level security;
alter table threshold_decision enable row level security;
alter table threshold_decision_child enable row level security;
alter table feedback enable row level security;
alter table feedback_child enable row level security;
alter table referral enable row level security;
alter table referral_child enable row level security;
alter table allocation enable row level security;
alter table allocation_child enable row level security;
alter table assessment enable row level security;
alter table assessment_child enable row level security;
alter table child_in_need_plan enable row level security;
alter table child_in_need_plan_child enable row level security;
alter table strategy_discussion enable row level security;
alter table strategy_discussion_child enable row level security;
alter table enquiry enable row level security;
alter table enquiry_child enable row level security;
alter table conference enable row level security;
alter table conference_child enable row level security;
alter table protection_plan enable row level security;
alter table protection_plan_child enable row level security;
alter table protection_review enable row level security;
alter table protection_review_child enable row level security;
alter table closure enable row level security;
alter table closure_child enable row level security;
alter table finding enable row level security;
alter table action enable row level security;
alter table progress enable row level security;
alter table commentary enable row level security;

create policy own on team using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on worker using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on family using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on record using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on concern for select using (
  authority = nullif(current_setting('app.authority', true), '')::uuid
  and (current_setting('app.counting', true) = 'yes' or child not in (
    select r.person from restriction r
    where r.authority = nullif(current_setting('app.authority', true), '')::uuid and r.until > asked_at()
      and not coalesce(nullif(current_setting('app.worker', true), '')::uuid = any (r.allowed), false)
  ))
);
create policy add on concern for insert with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy end_version on concern for update using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on thread using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on family_member for select using (
  authority = nullif(current_setting('app.authority', true), '')::uuid
  and person not in (
    select r.person from restriction r
    where r.authority = nullif(current_setting('app.authority', true), '')::uuid and r.until > asked_at()
      and not coalesce(nullif(current_setting('app.worker', true), '')::uuid = any (r.allowed), false)
  )
);
create policy add on family_member for insert with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy end_version on family_member for update using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on authorisation using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on restriction using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on stated_purpose using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on read_log using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on draft using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on draft_update using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on letter using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on passage using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on import using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on person for select using (
  authority = nullif(current_setting('app.authority', true), '')::uuid
  and record not in (
    select r.person from restriction r
    where r.authority = nullif(current_setting('app.authority', true), '')::uuid and r.until > asked_at()
      and not coalesce(nullif(current_setting('app.worker', true), '')::uuid = any (r.allowed), false)
  )
);
create policy add on person for insert with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy end_version on person for update using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on contact using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on contact_child for select using (
  authority = nullif(current_setting('app.authority', true), '')::uuid
  and (current_setting('app.counting', true) = 'yes' or child not in (
    select r.person from restriction r
    where r.authority = nullif(current_setting('app.authority', true), '')::uuid and r.until > asked_at()
      and not coalesce(nullif(current_setting('app.worker', true), '')::uuid = any (r.allowed), false)
  ))
);
create policy add on contact_child for insert with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy end_version on contact_child for update using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on threshold_decision using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on threshold_decision_child for select using (
  authority = nullif(current_setting('app.authority', true), '')::uuid
  and (current_setting('app.counting', true) = 'yes' or child not in (
    select r.person from restriction r
    where r.authority = nullif(current_setting('app.authority', true), '')::uuid and r.until > asked_at()
      and not coalesce(nullif(current_setting('app.worker', true), '')::uuid = any (r.allowed), false)
  ))
);
create policy add on threshold_decision_child for insert with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy end_version on threshold_decision_child for update using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on feedback using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on feedback_child for select using (
  authority = nullif(current_setting('app.authority', true), '')::uuid
  and (current_setting('app.counting', true) = 'yes' or child not in (
    select r.person from restriction r
    where r.authority = nullif(current_setting('app.authority', true), '')::uuid and r.until > asked_at()
      and not coalesce(nullif(current_setting('app.worker', true), '')::uuid = any (r.allowed), false)
  ))
);
create policy add on feedback_child for insert with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy end_version on feedback_child for update using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on referral using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on referral_child for select using (
  authority = nullif(current_setting('app.authority', true), '')::uuid
  and (current_setting('app.counting', true) = 'yes' or child not in (
    select r.person from restriction r
    where r.authority = nullif(current_setting('app.authority', true), '')::uuid and r.until > asked_at()
      and not coalesce(nullif(current_setting('app.worker', true), '')::uuid = any (r.allowed), false)
  ))
);
create policy add on referral_child for insert with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy end_version on referral_child for update using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on allocation using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on allocation_child for select using (
  authority = nullif(current_setting('app.authority', true), '')::uuid
  and (current_setting('app.counting', true) = 'yes' or child not in (
    select r.person from restriction r
    where r.authority = nullif(current_setting('app.authority', true), '')::uuid and r.until > asked_at()
      and not coalesce(nullif(current_setting('app.worker', true), '')::uuid = any (r.allowed), false)
  ))
);
create policy add on allocation_child for insert with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy end_version on allocation_child for update using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on assessment using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on assessment_child for select using (
  authority = nullif(current_setting('app.authority', true), '')::uuid
  and (current_setting('app.counting', true) = 'yes' or child not in (
    select r.person from restriction r
    where r.authority = nullif(current_setting('app.authority', true), '')::uuid and r.until > asked_at()
      and not coalesce(nullif(current_setting('app.worker', true), '')::uuid = any (r.allowed), false)
  ))
);
create policy add on assessment_child for insert with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy end_version on assessment_child for update using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on child_in_need_plan using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on child_in_need_plan_child for select using (
  authority = nullif(current_setting('app.authority', true), '')::uuid
  and (current_setting('app.counting', true) = 'yes' or child not in (
    select r.person from restriction r
    where r.authority = nullif(current_setting('app.authority', true), '')::uuid and r.until > asked_at()
      and not coalesce(nullif(current_setting('app.worker', true), '')::uuid = any (r.allowed), false)
  ))
);
create policy add on child_in_need_plan_child for insert with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy end_version on child_in_need_plan_child for update using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on strategy_discussion using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on strategy_discussion_child for select using (
  authority = nullif(current_setting('app.authority', true), '')::uuid
  and (current_setting('app.counting', true) = 'yes' or child not in (
    select r.person from restriction r
    where r.authority = nullif(current_setting('app.authority', true), '')::uuid and r.until > asked_at()
      and not coalesce(nullif(current_setting('app.worker', true), '')::uuid = any (r.allowed), false)
  ))
);
create policy add on strategy_discussion_child for insert with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy end_version on strategy_discussion_child for update using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on enquiry using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on enquiry_child for select using (
  authority = nullif(current_setting('app.authority', true), '')::uuid
  and (current_setting('app.counting', true) = 'yes' or child not in (
    select r.person from restriction r
    where r.authority = nullif(current_setting('app.authority', true), '')::uuid and r.until > asked_at()
      and not coalesce(nullif(current_setting('app.worker', true), '')::uuid = any (r.allowed), false)
  ))
);
create policy add on enquiry_child for insert with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy end_version on enquiry_child for update using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on conference using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on conference_child for select using (
  authority = nullif(current_setting('app.authority', true), '')::uuid
  and (current_setting('app.counting', true) = 'yes' or child not in (
    select r.person from restriction r
    where r.authority = nullif(current_setting('app.authority', true), '')::uuid and r.until > asked_at()
      and not coalesce(nullif(current_setting('app.worker', true), '')::uuid = any (r.allowed), false)
  ))
);
create policy add on conference_child for insert with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy end_version on conference_child for update using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on protection_plan using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on protection_plan_child for select using (
  authority = nullif(current_setting('app.authority', true), '')::uuid
  and (current_setting('app.counting', true) = 'yes' or child not in (
    select r.person from restriction r
    where r.authority = nullif(current_setting('app.authority', true), '')::uuid and r.until > asked_at()
      and not coalesce(nullif(current_setting('app.worker', true), '')::uuid = any (r.allowed), false)
  ))
);
create policy add on protection_plan_child for insert with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy end_version on protection_plan_child for update using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on protection_review using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on protection_review_child for select using (
  authority = nullif(current_setting('app.authority', true), '')::uuid
  and (current_setting('app.counting', true) = 'yes' or child not in (
    select r.person from restriction r
    where r.authority = nullif(current_setting('app.authority', true), '')::uuid and r.until > asked_at()
      and not coalesce(nullif(current_setting('app.worker', true), '')::uuid = any (r.allowed), false)
  ))
);
create policy add on protection_review_child for insert with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy end_version on protection_review_child for update using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on closure using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on closure_child for select using (
  authority = nullif(current_setting('app.authority', true), '')::uuid
  and (current_setting('app.counting', true) = 'yes' or child not in (
    select r.person from restriction r
    where r.authority = nullif(current_setting('app.authority', true), '')::uuid and r.until > asked_at()
      and not coalesce(nullif(current_setting('app.worker', true), '')::uuid = any (r.allowed), false)
  ))
);
create policy add on closure_child for insert with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy end_version on closure_child for update using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on finding using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on action using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on progress using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on commentary using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);

-- Whether a record concerns somebody whom this worker may not see. It looks past the wall with its owner's eyes, and says
-- only yes or no: without it nobody could tell a record without children from one whose children are hidden.
create function hides_somebody(of_record uuid) returns boolean language sql stable security definer
  return exists (
    select from concern k join restriction r on r.authority = k.authority and r.person = k.child
    where k.authority = nullif(current_setting('app.authority', true), '')::uuid and k.record = of_record
      and r.until > asked_at()
      and not coalesce(nullif(current_setting('app.worker', true), '')::uuid = any (r.allowed), false)
  );

revoke all on function hides_somebody(uuid) from public;
grant execute on function hides_somebody(uuid) to goldthread_app;

grant usage on schema public to goldthread_app;
grant select on all tables in schema public to goldthread_app;
grant insert on
  family, record, concern, thread, family_member, authorisation, restriction, stated_purpose, read_log, draft, draft_update, letter, passage, import, person, contact, contact_child, threshold_decision, threshold_decision_child, feedback, feedback_child, referral, referral_child, allocation, allocation_child, assessment, assessment_child, child_in_need_plan, child_in_need_plan_child, strategy_discussion, strategy_discussion_child, enquiry, enquiry_child, conference, conference_child, protection_plan, protection_plan_child, protection_review, protection_review_child, closure, closure_child, finding, action, progress, commentary
  to goldthread_app;
grant update (known_to) on person to goldthread_app;
grant update (known_to) on contact to goldthread_app;
grant update (known_to) on contact_child to goldthread_app;
grant update (known_to) on threshold_decision to goldthread_app;
grant update (known_to) on threshold_decision_child to goldthread_app;
grant update (known_to) on feedback to goldthread_app;
grant update (known_to) on feedback_child to goldthread_app;
grant update (known_to) on referral to goldthread_app;
grant update (known_to) on referral_child to goldthread_app;
grant update (known_to) on allocation to goldthread_app;
grant update (known_to) on allocation_child to goldthread_app;
grant update (known_to) on assessment to goldthread_app;
grant update (known_to) on assessment_child to goldthread_app;
grant update (known_to) on child_in_need_plan to goldthread_app;
grant update (known_to) on child_in_need_plan_child to goldthread_app;
grant update (known_to) on strategy_discussion to goldthread_app;
grant update (known_to) on strategy_discussion_child to goldthread_app;
grant update (known_to) on enquiry to goldthread_app;
grant update (known_to) on enquiry_child to goldthread_app;
grant update (known_to) on conference to goldthread_app;
grant update (known_to) on conference_child to goldthread_app;
grant update (known_to) on protection_plan to goldthread_app;
grant update (known_to) on protection_plan_child to goldthread_app;
grant update (known_to) on protection_review to goldthread_app;
grant update (known_to) on protection_review_child to goldthread_app;
grant update (known_to) on closure to goldthread_app;
grant update (known_to) on closure_child to goldthread_app;
grant update (known_to) on finding to goldthread_app;
grant update (known_to) on action to goldthread_app;
grant update (known_to) on progress to goldthread_app;
grant update (known_to) on commentary to goldthread_app;
grant update (known_to) on family_member to goldthread_app;
grant update (until) on restriction to goldthread_app;
grant update (settled_at, settled_as) on draft to goldthread_app;
grant delete on draft_update to goldthread_app; -- only for compaction, which writes what it removes in one transaction
grant insert, update (seen_at, ends_at), delete on session to goldthread_app;
