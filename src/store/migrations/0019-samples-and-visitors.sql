-- Files drawn, asked for or suggested for an inspection, a peer review or the leaders' own month; and the accounts of those
-- who come to read, which open and close by themselves.

-- The files of one visit, or of one month of leaders.
create table sample (
  authority uuid not null,
  id uuid not null,
  purpose text not null check (purpose in ('visit', 'leaders')),
  title text not null,
  visit uuid,
  month date,
  made_at timestamptz not null,
  made_by uuid not null,
  primary key (authority, id),
  check ((purpose = 'leaders') = (month is not null)),
  foreign key (authority, visit) references record (authority, id)
);
create unique index sample_month on sample (authority, month) where month is not null;

-- A draw, with everything that it takes to draw again. Every draw stays: one that was not liked is seen beside the next.
create table draw (
  authority uuid not null,
  id uuid not null,
  sample uuid not null,
  number integer not null,
  drawn_by text not null,
  query text not null,
  known_at timestamptz not null,
  seed text not null,
  seed_from text not null check (seed_from in ('goldthread', 'told')),
  why text not null,
  statuses text[] not null,
  from_each text check (from_each in ('status', 'team')),
  population uuid[] not null,
  strata text[],
  digest text not null,
  sizes jsonb not null,
  excluded jsonb not null,
  named_out uuid[] not null,
  drawn uuid[] not null,
  made_at timestamptz not null,
  made_by uuid not null,
  primary key (authority, id),
  unique (authority, sample, number),
  foreign key (authority, sample) references sample (authority, id)
);

-- A file of a sample: how it came there, and how it stands with it. A change is a new version.
create table sample_file (
  authority uuid not null,
  id uuid not null,
  version integer not null,
  sample uuid not null,
  child uuid not null,
  route text not null check (route in ('drawn', 'asked for', 'suggested')),
  draw uuid,
  place integer,
  asked_by text,
  asked_at timestamptz,
  why text,
  ready boolean not null,
  told boolean not null,
  withdrawn text,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (authority, id, version),
  check ((route = 'drawn') = (draw is not null)),
  foreign key (authority, sample) references sample (authority, id),
  foreign key (authority, draw) references draw (authority, id),
  foreign key (authority, child) references record (authority, id)
);
create index sample_file_sample on sample_file (authority, sample);
create index sample_file_child on sample_file (authority, child);

-- For how long somebody from outside may read, what for, and which files without a further reason. The last version counts.
create table invitation (
  authority uuid not null,
  id uuid not null,
  version integer not null,
  worker uuid not null,
  sample uuid not null,
  scope text not null,
  framework text not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  why text,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (authority, id, version),
  check (until_at >= from_at),
  foreign key (authority, worker) references worker (authority, id),
  foreign key (authority, sample) references sample (authority, id)
);
create index invitation_worker on invitation (authority, worker);

create table bookmark (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  page text,
  note text,
  dropped text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table inspector_question (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  asked text,
  page text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table file_reading (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  file uuid,
  safe_today boolean,
  told text,
  grade text,
  strength text,
  to_do text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

-- Which record was read, where it was one: what visitors have read is handed over record by record.
alter table read_log add column record uuid;

alter table sample enable row level security;
alter table draw enable row level security;
alter table sample_file enable row level security;
alter table invitation enable row level security;
alter table bookmark enable row level security;
alter table inspector_question enable row level security;
alter table file_reading enable row level security;

create policy own on sample using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on draw using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
-- A child whose record was restricted after the draw is seen in no sample any more.
create policy own on sample_file for select using (
  authority = nullif(current_setting('app.authority', true), '')::uuid
  and child not in (
    select r.person from restriction r
    where r.authority = nullif(current_setting('app.authority', true), '')::uuid and r.until > asked_at()
      and not coalesce(nullif(current_setting('app.worker', true), '')::uuid = any (r.allowed), false)
  )
);
create policy add on sample_file for insert with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on invitation using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on bookmark using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on inspector_question using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on file_reading using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);

grant select, insert on sample, draw, sample_file, invitation, bookmark, inspector_question, file_reading to goldthread_app;
grant update (known_to) on bookmark, inspector_question, file_reading to goldthread_app;

-- For which visit somebody from outside may read at a moment, and until when: no row where they may not. Asked at every
-- request, before it is known whose rows may be seen. It gives no name.
create function visiting(of_authority uuid, of_worker uuid, at timestamptz)
  returns table (visit text, until_at timestamptz)
  language sql stable security definer
  begin atomic
    select s.title, i.until_at
    from invitation i join sample s on s.authority = i.authority and s.id = i.sample
    where i.authority = of_authority and i.worker = of_worker and i.from_at <= at and i.until_at > at
      and not exists (
        select from invitation n where n.authority = i.authority and n.id = i.id and n.version > i.version
      )
    order by i.until_at desc, i.id limit 1;
  end;

revoke all on function visiting(uuid, uuid, timestamptz) from public;
grant execute on function visiting(uuid, uuid, timestamptz) to goldthread_app;

-- Makes the account of an inspector or an invited reviewer of the council that acts. The application may enter nobody's
-- post; this opens a door as wide as these two, which may write nothing and read nothing without an invitation.
create function enter_visitor(new_id uuid, new_name text, new_role text, new_issuer text, new_subject text)
  returns setof uuid
  language sql volatile security definer
  begin atomic
    insert into worker (authority, id, name, post, role, issuer, subject)
    select a.id, new_id, new_name, case new_role when 'inspector' then 'Inspector' else 'Peer reviewer' end, new_role,
      new_issuer, new_subject
    from authority a
    where a.id = nullif(current_setting('app.authority', true), '')::uuid
      and new_role in ('inspector', 'peer reviewer')
    returning id;
  end;

revoke all on function enter_visitor(uuid, text, text, text, text) from public;
grant execute on function enter_visitor(uuid, text, text, text, text) to goldthread_app;
