-- What Goldthread does in a process of its own because it takes long: lists for inspectors are made, a trial of them in the
-- night, files drawn. An errand is asked for once; each step of it is added, and the last says how far it is. A step names no
-- child; what was chosen of a draw holds the ids of those whom an officer left out of it.
create table errand (
  authority uuid not null,
  id uuid not null,
  what text not null check (what in ('version', 'trial', 'night', 'draw')),
  concerns uuid,
  asked jsonb,
  asked_at timestamptz not null,
  asked_by uuid not null,
  primary key (authority, id)
);
create index errand_asked on errand (authority, what, asked_at);

create table errand_step (
  authority uuid not null,
  errand uuid not null,
  number integer not null,
  at timestamptz not null,
  stage text not null check (stage in ('begun', 'reading', 'writing', 'checking', 'made', 'failed')),
  done integer,
  whole integer,
  problem text,
  made uuid,
  primary key (authority, errand, number),
  foreign key (authority, errand) references errand (authority, id)
);
create index errand_step_made on errand_step (authority, made) where made is not null;

alter table errand enable row level security;
alter table errand_step enable row level security;
create policy own on errand using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on errand_step using (authority = nullif(current_setting('app.authority', true), '')::uuid) with check (authority = nullif(current_setting('app.authority', true), '')::uuid);

grant select, insert on errand, errand_step to goldthread_app;
