-- Up Migration
-- The daily mail: one round a working day, and in it one row for each who is to have one. A row is
-- held while its mail is handed over and says so when the server has taken it, so that a run that was
-- killed goes on with those that wait. What a mail said is kept nowhere.
create table mail_round (
  day date primary key,
  started_at timestamptz not null default clock_timestamp(),
  tries int not null default 0,
  next_try_at timestamptz,
  problem text check (problem ~ '^[A-Z0-9 ]{1,40}$'),
  finished_at timestamptz
);
comment on table mail_round is 'The daily mails of one working day. Resumed where it stopped.';
comment on column mail_round.day is 'The day.';
comment on column mail_round.started_at is 'When it began.';
comment on column mail_round.tries is 'How often in a row it had to stop before all were sent.';
comment on column mail_round.next_try_at is 'When it goes on; null while it need not wait.';
comment on column mail_round.problem is 'Why it stopped, as a code; never an address.';
comment on column mail_round.finished_at is 'When nothing was left to send.';
alter table mail_round enable row level security;
create policy run on mail_round to messenger using (true) with check (true);
create policy oversee on mail_round for select to administrator using (true);
grant select, insert, update (tries, next_try_at, problem, finished_at) on mail_round to messenger;
grant select on mail_round to administrator;
-- No delete: a day that was, was.

create table daily_mail (
  id uuid primary key,
  staff_id uuid not null references staff,
  day date not null references mail_round,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'nothing', 'refused', 'missed')),
  problem text check (problem ~ '^[A-Z0-9 ]{1,40}$'),
  tried_at timestamptz,
  unique (staff_id, day)
);
comment on table daily_mail is 'One daily mail to one member of staff. Holds nothing of what it said.';
comment on column daily_mail.id is 'Identity, random; also the mail''s own, so that one that is handed over twice is known as the same.';
comment on column daily_mail.staff_id is 'To whom.';
comment on column daily_mail.day is 'Of which day.';
comment on column daily_mail.state is 'waiting; sent: the server took it; nothing: there was nothing to tell, or it had been turned off; refused: the server did not know the address; missed: the day went by.';
comment on column daily_mail.problem is 'What the server answered, as a code.';
comment on column daily_mail.tried_at is 'When it was last tried.';
create index on daily_mail (day, state);
alter table daily_mail enable row level security;
create policy run on daily_mail to messenger using (true) with check (true);
create policy oversee on daily_mail for select to administrator
  using (staff_id in (select a.staff_id from appointment a));
create policy own on daily_mail for select to care using (staff_id = (select actor_staff()));
grant select, insert, update (state, problem, tried_at) on daily_mail to messenger;
grant select on daily_mail to administrator, care;
-- No delete: what was sent was sent.

-- Down Migration
-- None: a step back is a new step forward.
