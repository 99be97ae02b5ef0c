-- From findings to what changed for a child: findings of any source, plans that take one another's place, milestones,
-- evidence and ratings of actions, issues with partners, lessons for practice; and the board that looks at all of it.

alter table finding
  add column source text, add column said_on date, add column said_in text, add column measure text, add column team uuid;

-- Until now a finding could only come from a letter.
update finding set source = 'letter' where cites is not null;

alter table action
  add column plan uuid, add column sponsor uuid, add column partner text, add column start_on date,
  add column done_means text, add column risk text, add column audit_question text, add column voice_question text,
  add column kept_measure text, add column cost numeric, add column cost_is text, add column buys text,
  add column benefit text, add column dropped text;

create table improvement_plan (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  name text,
  edition text,
  starts_on date,
  sponsor uuid,
  aims text,
  letters uuid[],
  received_on date,
  draft_sent_on date,
  sent_on date,
  supersedes uuid,
  why text,
  carries uuid[],
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table milestone (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  action uuid,
  what text,
  due_on date,
  done jsonb,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table evidence (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  actions uuid[],
  stands_on date,
  changed text,
  shown_by text,
  measure text,
  source text,
  link text,
  finding uuid,
  met integer,
  not_met integer,
  cannot_tell integer,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table rating (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  action uuid,
  rated_on date,
  delivery text,
  impact text,
  cites uuid[],
  because text,
  next text,
  signed_as text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table partner_issue (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  issue text,
  partner text,
  raised_on date,
  owner uuid,
  evidence text,
  wanted text,
  area text,
  findings uuid[],
  ended jsonb,
  result text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table escalation (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  issue uuid,
  level text,
  taken_on date,
  taken_to text,
  asked text,
  answer_due_on date,
  answered_on date,
  answer text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table practice_lesson (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  learned text,
  learned_from text,
  learned_in text,
  action uuid,
  changes text,
  owner uuid,
  due_on date,
  done jsonb,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table board_meeting (
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
  place text,
  link text,
  agenda text,
  present text,
  apologies text,
  minutes text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table board_seat (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  name text,
  organisation text,
  party text,
  sits text,
  since_on date,
  until_on date,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table board_paper (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  meeting uuid,
  title text,
  wants text,
  brought_by text,
  says text,
  plan uuid,
  link text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table board_decision (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  meeting uuid,
  decided text,
  because text,
  paper uuid,
  plan uuid,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table board_action (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  meeting uuid,
  what text,
  owner text,
  organisation text,
  due_on date,
  issue uuid,
  done jsonb,
  came text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table report_note (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  report uuid,
  says text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

-- A report as the board was given it: made from the plan, one a month, and never changed.
create table highlight_report (
  authority uuid not null,
  id uuid not null,
  month date not null,
  says jsonb not null,
  issued_at timestamptz not null,
  issued_by uuid not null,
  issued_as text not null,
  primary key (authority, id),
  unique (authority, month)
);

alter table improvement_plan enable row level security;
alter table milestone enable row level security;
alter table evidence enable row level security;
alter table rating enable row level security;
alter table partner_issue enable row level security;
alter table escalation enable row level security;
alter table practice_lesson enable row level security;
alter table board_meeting enable row level security;
alter table board_seat enable row level security;
alter table board_paper enable row level security;
alter table board_decision enable row level security;
alter table board_action enable row level security;
alter table report_note enable row level security;
alter table highlight_report enable row level security;

create policy own on improvement_plan using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on milestone using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on evidence using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on rating using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on partner_issue using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on escalation using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on practice_lesson using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on board_meeting using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on board_seat using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on board_paper using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on board_decision using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on board_action using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on report_note using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on highlight_report using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);

grant select, insert, update (known_to) on improvement_plan, milestone, evidence, rating, partner_issue, escalation, practice_lesson, board_meeting, board_seat, board_paper, board_decision, board_action, report_note to goldthread_app;
grant select, insert on highlight_report to goldthread_app;
