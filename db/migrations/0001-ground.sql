-- Up Migration
-- Nothing is open unless a later line opens it: functions and schema are closed to everyone first.
alter default privileges revoke execute on functions from public;
revoke all on schema public from public;
grant usage on schema public to signed_in, care, gatekeeper, engine, importer, sealer;

create extension if not exists btree_gist;

-- The actor of the running transaction, set by asActor() with SET LOCAL.
create function actor_appointment() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('obruten.appointment', true), '')::uuid;
comment on function actor_appointment() is 'The appointment the present transaction acts under; null when none.';
create function actor_today() returns date
  language sql stable parallel safe
  return coalesce(nullif(current_setting('obruten.today', true), '')::date, current_date);
comment on function actor_today() is 'The day the present transaction holds as today.';
grant execute on function actor_appointment(), actor_today() to signed_in, care, gatekeeper, engine, importer, sealer;

-- Who acts, looked up once per query. Bodies are texts, so that they may speak of the tables below.
-- Every function that runs as the owner looks in the caller's temporary schema last: where it is not
-- named it comes first, and a temporary table "appointment" would tell the policies whatever it liked.
set local check_function_bodies = off;
create function actor_staff() returns uuid language sql stable security definer parallel safe set search_path = public, pg_temp
  as $$ select staff_id from appointment where id = actor_appointment() and valid @> actor_today() $$;
create function actor_authority() returns uuid language sql stable security definer parallel safe set search_path = public, pg_temp
  as $$ select authority_id from appointment where id = actor_appointment() and valid @> actor_today() $$;
create function actor_unit() returns uuid language sql stable security definer parallel safe set search_path = public, pg_temp
  as $$ select unit_id from appointment where id = actor_appointment() and valid @> actor_today() $$;
comment on function actor_staff() is 'Who acts; null when the appointment is not valid today.';
comment on function actor_authority() is 'At which authority the actor acts.';
comment on function actor_unit() is 'In which unit the actor acts.';
grant execute on function actor_staff(), actor_authority(), actor_unit() to signed_in, care;

create table setting (
  name text primary key,
  value jsonb not null,
  changed_at timestamptz not null default now()
);
comment on table setting is 'What holds for this whole installation: whether it is a demo, the municipality.';
comment on column setting.name is 'Name of the setting, such as demo.';
comment on column setting.value is 'Its value.';
comment on column setting.changed_at is 'When it was last set.';
alter table setting enable row level security;
create policy read_all on setting for select to signed_in, gatekeeper, engine, importer using (true);
grant select on setting to signed_in, gatekeeper, engine, importer;
-- No insert, update or delete for any role: settings are the owner's.

create table authority (
  id uuid primary key,
  kind text not null check (kind in ('stadsdelsnamnd', 'socialnamnd', 'utbildningsnamnd')),
  name text not null unique,
  short_name text not null unique
);
comment on table authority is 'A nämnd: its own authority, with secrecy towards the others (OSL 8:1-2).';
comment on column authority.id is 'Identity.';
comment on column authority.kind is 'Which kind of nämnd.';
comment on column authority.name is 'Full name, such as Farsta stadsdelsnämnd.';
comment on column authority.short_name is 'The stadsdel''s name as used in the month''s file, such as Farsta.';
alter table authority enable row level security;
create policy read_all on authority for select to signed_in, gatekeeper, engine, importer using (true);
grant select on authority to signed_in, gatekeeper, engine, importer;
-- No insert, update or delete for any role: the organisation is set up by the owner.

create table unit (
  id uuid primary key,
  authority_id uuid not null references authority,
  name text not null,
  unique (authority_id, name),
  unique (id, authority_id)
);
comment on table unit is 'A unit (enhet) within a nämnd''s administration.';
comment on column unit.id is 'Identity.';
comment on column unit.authority_id is 'The nämnd it serves.';
comment on column unit.name is 'Its name.';
alter table unit enable row level security;
create policy read_all on unit for select to signed_in, gatekeeper, engine using (true);
grant select on unit to signed_in, gatekeeper, engine;
grant insert, update (name) on unit to administrator;
create policy administer on unit for insert to administrator with check (authority_id = (select actor_authority()));
create policy rename on unit for update to administrator using (authority_id = (select actor_authority()));
-- No delete: old assignments point at it.

create table staff (
  id uuid primary key,
  name text not null,
  email text unique,
  ended_on date
);
comment on table staff is 'A person who works in the system.';
comment on column staff.id is 'Identity.';
comment on column staff.name is 'Name, as colleagues know it.';
comment on column staff.email is 'Work address; the key that the city''s sign-in gives.';
comment on column staff.ended_on is 'The day the employment ended; no sign-in from then on.';

create table appointment (
  id uuid primary key,
  staff_id uuid not null references staff,
  role text not null check (role in ('caseworker', 'intake', 'unit_manager', 'school_contact', 'analyst', 'administrator')),
  authority_id uuid not null references authority,
  unit_id uuid,
  valid daterange not null,
  foreign key (unit_id, authority_id) references unit (id, authority_id),
  check ((unit_id is not null) = (role in ('caseworker', 'intake', 'unit_manager')))
);
comment on table appointment is 'A role that a person holds at an authority, for a period. A person with two roles has two.';
comment on column appointment.id is 'Identity; what a transaction acts under.';
comment on column appointment.staff_id is 'Who.';
comment on column appointment.role is 'Role; the name of the database role that the transaction puts on.';
comment on column appointment.authority_id is 'At which nämnd.';
comment on column appointment.unit_id is 'In which unit, for the roles that work in one.';
comment on column appointment.valid is 'From when and until when (exclusive).';
create index on appointment (staff_id);

alter table staff enable row level security;
-- Colleagues' names are seen within the same authority only: who works at a protected unit is no public list.
create policy colleagues on staff for select to signed_in
  using (id in (select a.staff_id from appointment a));
create policy appoint on staff for insert to administrator with check (true);
grant select on staff to signed_in;
grant insert on staff to administrator;
create policy end_employment on staff for update to administrator
  using (id in (select a.staff_id from appointment a)) with check (true);
grant update (name, email, ended_on) on staff to administrator;
-- No delete: the log names them.

alter table appointment enable row level security;
create policy same_authority on appointment for select to signed_in
  using (authority_id = (select actor_authority()));
-- Nobody appoints himself: an administrator sees no children, and must not give himself a role that does.
create policy appoint on appointment for insert to administrator
  with check (authority_id = (select actor_authority()) and staff_id <> (select actor_staff()));
create policy end_appointment on appointment for update to administrator
  using (authority_id = (select actor_authority()) and staff_id <> (select actor_staff()));
grant select on appointment to signed_in;
grant insert, update (valid) on appointment to administrator;
-- No delete: an appointment ends, it is not undone.

-- Down Migration
-- None: a step back is a new step forward.
