-- Up Migration
-- A visit or a meeting that is booked so that a duty can be done. It is a plan: no booking fulfils a
-- duty, what happened does. Moving makes a new row and cancels the former, so that both can be told
-- and the move undone.
create table booking (
  id uuid primary key,
  child_id uuid not null references child,
  duty_id uuid not null references duty,
  origin_id uuid not null,
  moves int not null default 0 check (moves >= 0),
  replaces_id uuid references booking,
  day date not null,
  at time not null,
  place text check (length(place) between 1 and 200),
  with_whom text check (length(with_whom) between 1 and 200),
  made_by uuid not null references staff,
  made_at timestamptz not null default clock_timestamp(),
  cancelled_at timestamptz,
  cancelled_by uuid references staff,
  check ((cancelled_at is null) = (cancelled_by is null))
);
comment on table booking is 'A time booked for doing a duty. A plan, which never fulfils the duty.';
comment on column booking.id is 'Identity.';
comment on column booking.child_id is 'Which child; the duty''s.';
comment on column booking.duty_id is 'Which duty it is booked for.';
comment on column booking.origin_id is 'The first booking, of which this is the same moved; what a calendar knows it by.';
comment on column booking.moves is 'How many times it has been moved since the first.';
comment on column booking.replaces_id is 'The booking that this one moved; null for a first.';
comment on column booking.day is 'Which day.';
comment on column booking.at is 'At what time, in Sweden.';
comment on column booking.place is 'Where, if said.';
comment on column booking.with_whom is 'With whom, if said.';
comment on column booking.made_by is 'Who booked.';
comment on column booking.made_at is 'When it was booked.';
comment on column booking.cancelled_at is 'When it was cancelled or moved; null while it stands.';
comment on column booking.cancelled_by is 'Who cancelled or moved it.';
create unique index one_standing_booking_of_a_duty on booking (duty_id) where cancelled_at is null;
create index on booking (child_id) where cancelled_at is null;
alter table booking enable row level security;
create policy see_with_child on booking for select to care using (child_id in (select id from child));
create policy book_for_child on booking for insert to care
  with check (child_id in (select id from child) and made_by = (select actor_staff())
    and child_id = (select d.child_id from duty d where d.id = duty_id));
create policy cancel_with_child on booking for update to care
  using (child_id in (select id from child))
  with check (child_id in (select id from child) and coalesce(cancelled_by, (select actor_staff())) = (select actor_staff()));
grant select, insert, update (cancelled_at, cancelled_by) on booking to care;
-- No delete: that a time was booked and came to nothing is worth knowing.

-- Down Migration
-- None: a step back is a new step forward.
