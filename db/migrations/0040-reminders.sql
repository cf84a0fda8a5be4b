-- Up Migration
-- What somebody wants to be reminded of, for that person alone: not a colleague, not a manager and not
-- a deputy. What a deputy must know is a booking, a fact or a duty. A reminder about a child goes with
-- the child: its words are about the child, so who may no longer see the one sees neither.
create table reminder (
  id uuid primary key,
  staff_id uuid not null references staff,
  child_id uuid references child,
  day date not null,
  words text not null check (length(words) between 1 and 200),
  made_at timestamptz not null default clock_timestamp(),
  done_at timestamptz
);
comment on table reminder is 'A staff member''s own reminder, with a day and a few words, perhaps about a child.';
comment on column reminder.id is 'Identity.';
comment on column reminder.staff_id is 'Whose; nobody else sees it.';
comment on column reminder.child_id is 'Which child it is about; null for none. Who no longer sees the child does not see the reminder.';
comment on column reminder.day is 'The day to be reminded.';
comment on column reminder.words is 'Of what, in one''s own words.';
comment on column reminder.made_at is 'When it was written.';
comment on column reminder.done_at is 'When it was ticked off; null while it is to be done.';
create index on reminder (staff_id, day);
alter table reminder enable row level security;
-- Two policies for each verb, since one with OR in it would ask for every child to find a few rows.
create policy own_without_child on reminder to care
  using (staff_id = (select actor_staff()) and child_id is null)
  with check (staff_id = (select actor_staff()) and child_id is null);
create policy own_with_child on reminder to care
  using (staff_id = (select actor_staff()) and child_id in (select id from child))
  with check (staff_id = (select actor_staff()) and child_id in (select id from child));
grant select, insert, update (day, words, done_at) on reminder to care;
-- No delete: one that is not wanted is ticked off.

-- Down Migration
-- None: a step back is a new step forward.
