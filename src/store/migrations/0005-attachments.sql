-- Files that stand with a record: photographs and documents. A file is announced for a draft, comes in parts, and has
-- arrived once all of it is here. None is ever changed. `id` was made where the file was chosen, so that it may be chosen
-- with no signal; `sha256` (hexadecimal) and `size` (bytes) are those of the file as it is sent.
create table attachment (
  authority uuid not null,
  id uuid not null,
  draft uuid not null,
  name text not null,
  size integer not null check (size > 0),
  sha256 text not null,
  by uuid not null,
  begun_at timestamptz not null,
  primary key (authority, id),
  foreign key (authority, draft) references draft (authority, id)
);
create index attachment_draft on attachment (authority, draft);

-- Its parts, by their places from 0 on, until it is whole. The same part twice is one part.
create table attachment_part (
  authority uuid not null,
  attachment uuid not null,
  place integer not null check (place >= 0),
  bytes bytea not null,
  kept_at timestamptz not null,
  primary key (authority, attachment, place),
  foreign key (authority, attachment) references attachment (authority, id)
);

-- What came of it: its bytes as they are kept, or why it was not taken. `without_position` says that the place at which a
-- photograph was taken stood in it and was blanked out; `size` and `sha256` are those of what is kept.
create table attachment_arrival (
  authority uuid not null,
  attachment uuid not null,
  at timestamptz not null,
  media text,
  size integer,
  sha256 text,
  bytes bytea,
  without_position boolean,
  refused text,
  primary key (authority, attachment),
  foreign key (authority, attachment) references attachment (authority, id),
  check ((refused is null) = (bytes is not null)),
  check ((bytes is null) = (media is null) and (bytes is null) = (size is null) and (bytes is null) = (sha256 is null)
    and (bytes is null) = (without_position is null))
);
-- Photographs and PDFs are compressed already: trying again would only take time.
alter table attachment_part alter column bytes set storage external;
alter table attachment_arrival alter column bytes set storage external;

alter table assessment add column documents jsonb;

alter table attachment enable row level security;
alter table attachment_part enable row level security;
alter table attachment_arrival enable row level security;

create policy own on attachment using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on attachment_part using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on attachment_arrival using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);

grant select, insert on attachment, attachment_part, attachment_arrival to goldthread_app;
grant delete on attachment_part to goldthread_app; -- only once the whole is kept, in the same transaction, or was broken on its way
