-- What somebody put right of what was read of a letter, a field at a time. What was read stays as it was; the last
-- correction of a field counts wherever the letter is shown.
create table letter_correction (
  authority uuid not null,
  id uuid not null,
  letter uuid not null,
  field text not null,
  value jsonb not null,
  because text not null,
  corrected_at timestamptz not null,
  corrected_by uuid not null,
  primary key (authority, id),
  foreign key (authority, letter) references letter (authority, id)
);
create index letter_correction_of on letter_correction (authority, letter, corrected_at);

alter table letter_correction enable row level security;

create policy own on letter_correction using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);

grant select, insert on letter_correction to goldthread_app;
