-- What was found once is remembered until a table that it was read from has grown (store/remembered.ts). Counting whole
-- tables to see whether they have would cost more than most answers; so each transaction that adds versions to a
-- table leaves one row here (store/append.ts), and whoever remembers asks only for rows that their snapshot could not
-- see. It is no part of anybody's record, and rows of days gone by are taken away at the next start.
create table growth (
  authority uuid not null,
  tx xid8 not null default pg_current_xact_id(),
  grown text not null,
  at timestamptz not null default now(),
  primary key (authority, tx, grown)
);

alter table growth enable row level security;
create policy own on growth using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert on growth to goldthread_app;

-- Who is signed in by a session, in one question: this stands before every request, and before it is answered nobody
-- knows whose rows may be seen. It gives one worker for the hash of a secret that only their browser holds.
create function signed_in(hash text) returns table (
  authority uuid, id uuid, name text, post text, role text, team uuid, team_name text, locality text, subject text,
  ended_on date, made_at timestamptz, seen_at timestamptz, ends_at timestamptz
) language sql stable security definer
  begin atomic
    select w.authority, w.id, w.name, w.post, w.role, w.team, t.name, t.locality, w.subject, w.ended_on,
      s.made_at, s.seen_at, s.ends_at
    from session s
    join worker w on w.authority = s.authority and w.id = s.worker
    left join team t on t.authority = w.authority and t.id = w.team
    where s.token_hash = hash;
  end;

revoke all on function signed_in(text) from public;
grant execute on function signed_in(text) to goldthread_app;
