-- A return names children by the council's own number. Which of these numbers belong to children whose record is
-- restricted to others cannot be asked by the application's role, from which such children are hidden; without an answer
-- a return would enter them a second time, for all to see. The answer gives away no more than that a number that the
-- asker already holds is restricted. It goes from the few restricted people to their numbers, not the other way round.
create function restricted_numbers(asked text[]) returns setof text
  language sql stable security definer
  begin atomic
    select distinct p.local_number
    from person p
    where p.authority = nullif(current_setting('app.authority', true), '')::uuid
      and p.record = any (array(
        select r.person from restriction r
        where r.authority = nullif(current_setting('app.authority', true), '')::uuid and r.until > asked_at()
          and not coalesce(nullif(current_setting('app.worker', true), '')::uuid = any (r.allowed), false)
      ))
      and p.local_number = any (asked);
  end;

revoke all on function restricted_numbers(text[]) from public;
grant execute on function restricted_numbers(text[]) to goldthread_app;
