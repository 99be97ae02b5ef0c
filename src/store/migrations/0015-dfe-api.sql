-- What was last sent of each child to the Department for Education's children's social care API: which fields and whose
-- identities, not what they said. Every message that was taken is a row of its own; the last of a child says what stands
-- there now, and one without a digest and an outline that nothing does. It outlives the child's record, so that what is
-- gone here can be purged there.
create table department_told (
  authority uuid not null,
  number text not null,
  version integer not null,
  child uuid not null,
  digest text,
  outline jsonb,
  receipt text,
  sent_at timestamptz not null,
  sent_by uuid not null,
  primary key (authority, number, version),
  check ((digest is null) = (outline is null))
);
create index department_told_child on department_told (authority, child);

alter table department_told enable row level security;

-- Whoever may not see a child does not see that something was told of the child, and so can purge none of it.
create policy own on department_told for select using (
  authority = nullif(current_setting('app.authority', true), '')::uuid
  and child not in (
    select r.person from restriction r
    where r.authority = nullif(current_setting('app.authority', true), '')::uuid and r.until > asked_at()
      and not coalesce(nullif(current_setting('app.worker', true), '')::uuid = any (r.allowed), false)
  )
);
create policy add on department_told for insert with check (authority = nullif(current_setting('app.authority', true), '')::uuid);

grant select, insert on department_told to goldthread_app;
