-- What stands in the way of a national return: for each child what the return's rules found, as which rule, of which
-- record, since which day; never what the record says. A row is written where what was found of a child has changed, and
-- the last one says how it stands. And each time that Goldthread looked, how the rules ended, in numbers.
create table in_the_way (
  authority uuid not null,
  standard text not null,
  child uuid not null,
  version integer not null,
  found jsonb not null,
  looked_at timestamptz not null,
  primary key (authority, standard, child, version)
);

create table return_look (
  authority uuid not null,
  id uuid not null,
  standard text not null,
  collection text not null,
  how text not null check (how in ('night', 'since')),
  looked_at timestamptz not null,
  children integer not null,
  in_the_way integer not null,
  mistakes integer not null,
  questions integer not null,
  clean integer not null,
  found integer not null,
  not_run integer not null,
  broke integer not null,
  primary key (authority, id)
);
create index return_look_at on return_look (authority, standard, looked_at);

alter table in_the_way enable row level security;
alter table return_look enable row level security;

-- Whoever may not see a child does not see what stands in the way of theirs.
create policy own on in_the_way for select using (
  authority = nullif(current_setting('app.authority', true), '')::uuid
  and child not in (
    select r.person from restriction r
    where r.authority = nullif(current_setting('app.authority', true), '')::uuid and r.until > asked_at()
      and not coalesce(nullif(current_setting('app.worker', true), '')::uuid = any (r.allowed), false)
  )
);
create policy add on in_the_way for insert with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on return_look using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);

grant select, insert on in_the_way, return_look to goldthread_app;
