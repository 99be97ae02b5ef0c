-- A visit: what holds for the family once, and each child's own line.
create table visit (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  visited_at timestamptz,
  mode text,
  place text,
  announced text,
  others text,
  serves text,
  purpose text,
  home text,
  analysis text,
  next_steps text,
  next_on date,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);

create table visit_child (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  child uuid not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  seen jsonb,
  alone jsonb,
  bedroom text,
  safe text,
  worry text,
  view text,
  observed text,
  primary key (authority, record, version, child),
  foreign key (authority, record, version) references visit (authority, record, version),
  foreign key (authority, child) references record (authority, id)
);

create index visit_known on visit (authority, known_from);
create index visit_month on visit (authority, london_day(visited_at));
create index visit_child_own on visit_child (authority, child);

alter table visit enable row level security;
alter table visit_child enable row level security;

create policy own on visit using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on visit_child for select using (
  authority = nullif(current_setting('app.authority', true), '')::uuid
  and (current_setting('app.counting', true) = 'yes' or child not in (
    select r.person from restriction r
    where r.authority = nullif(current_setting('app.authority', true), '')::uuid and r.until > asked_at()
      and not coalesce(nullif(current_setting('app.worker', true), '')::uuid = any (r.allowed), false)
  ))
);
create policy add on visit_child for insert with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy end_version on visit_child for update using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);

grant select, insert on visit, visit_child to goldthread_app;
grant update (known_to) on visit, visit_child to goldthread_app;
