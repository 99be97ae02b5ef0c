-- What somebody who had no part in a decision found in it: one decision, about one child. Names neither; points at both.

create table decision_audit (
  authority uuid not null,
  record uuid not null,
  version integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  recorded_by uuid not null,
  reason text,
  overrides jsonb,
  decision uuid,
  child uuid,
  safe_today boolean,
  told text,
  level text,
  sound text,
  view text,
  grade text,
  strength text,
  to_do text,
  primary key (authority, record, version),
  foreign key (authority, record) references record (authority, id)
);
create index decision_audit_decision on decision_audit (authority, decision, child);
create index decision_audit_known on decision_audit (authority, known_from);

alter table decision_audit enable row level security;
-- Of a child whose record only named workers may open, only they see an audit; it is counted all the same.
create policy own on decision_audit for select using (
  authority = nullif(current_setting('app.authority', true), '')::uuid
  and (current_setting('app.counting', true) = 'yes' or child not in (
    select r.person from restriction r
    where r.authority = nullif(current_setting('app.authority', true), '')::uuid and r.until > asked_at()
      and not coalesce(nullif(current_setting('app.worker', true), '')::uuid = any (r.allowed), false)
  ))
);
create policy add on decision_audit for insert with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy end_version on decision_audit for update using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert on decision_audit to goldthread_app;
grant update (known_to) on decision_audit to goldthread_app;
