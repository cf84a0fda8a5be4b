-- Up Migration
-- News are not kept: they are looked up under the reader's own policies each time they are shown, so
-- that none outlives the right to see it. Kept is only until when she has read them, in each role.
create table news_read (
  appointment_id uuid primary key references appointment,
  read_until timestamptz not null
);
comment on table news_read is 'Until when somebody has read the news of one appointment. The news themselves are looked up, never kept.';
comment on column news_read.appointment_id is 'In which role.';
comment on column news_read.read_until is 'What became so until then is read.';
alter table news_read enable row level security;
create policy own on news_read to care
  using (appointment_id = (select actor_appointment()) and (select actor_staff()) is not null)
  with check (appointment_id = (select actor_appointment()) and (select actor_staff()) is not null);
grant select, insert, update (read_until) on news_read to care;
-- No delete: what is read is read.

-- Down Migration
-- None: a step back is a new step forward.
