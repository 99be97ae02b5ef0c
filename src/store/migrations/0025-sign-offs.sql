-- Who signed, and as what: the posts that people held before the one they hold now, and who signed off the lists that
-- inspectors are given.

-- Somebody's post until it was changed. The post of now stands with the worker.
create table post_held (
  authority uuid not null,
  worker uuid not null,
  until timestamptz not null,
  post text not null,
  primary key (authority, worker, until),
  foreign key (authority, worker) references worker (authority, id)
);

-- The post that somebody held at a moment.
create function post_at(of_authority uuid, of_worker uuid, at timestamptz) returns text language sql stable parallel safe
  return coalesce(
    (select h.post from post_held h
     where h.authority = of_authority and h.worker = of_worker and h.until > at order by h.until limit 1),
    (select w.post from worker w where w.authority = of_authority and w.id = of_worker)
  );

-- A version of the lists is signed off once, by a leader, and stays so.
create table annex_sign_off (
  authority uuid not null,
  making uuid not null,
  by uuid not null,
  post text not null,
  at timestamptz not null,
  primary key (authority, making),
  foreign key (authority, making) references annex_making (authority, id)
);

alter table post_held enable row level security;
alter table annex_sign_off enable row level security;

create policy own on post_held using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on annex_sign_off using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);

grant select on post_held to goldthread_app;
grant select, insert on annex_sign_off to goldthread_app;
