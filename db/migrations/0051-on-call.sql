-- Up Migration
-- Socialjouren acts for every nämnd by delegation, outside office hours. Who works there sees no child
-- but those she has opened, each with a reason, and only while her shift runs.
create function actor_now() returns timestamptz
  language sql stable parallel safe
  return coalesce(nullif(current_setting('obruten.now', true), '')::timestamptz, now());
comment on function actor_now() is 'The moment the present transaction holds as now.';
grant execute on function actor_now() to signed_in;

alter table appointment drop constraint appointment_role_check, drop constraint appointment_check;
alter table appointment
  add constraint appointment_role_check check (role in ('caseworker', 'intake', 'unit_manager', 'school_contact',
    'analyst', 'administrator', 'on_call')),
  add constraint appointment_unit_check
    check ((unit_id is not null) = (role in ('caseworker', 'intake', 'unit_manager', 'on_call')));

create table on_call_shift (
  id uuid primary key,
  unit_id uuid not null references unit,
  staff_id uuid not null references staff,
  during tstzrange not null,
  office_hours_reason text check (length(office_hours_reason) between 1 and 500),
  given_by uuid not null references staff,
  given_at timestamptz not null default clock_timestamp(),
  ended_by uuid references staff,
  ended_at timestamptz,
  check (not isempty(during) and upper(during) - lower(during) <= interval '24 hours'),
  check ((ended_at is null) = (ended_by is null)),
  exclude using gist (staff_id with =, during with &&) where (ended_at is null)
);
comment on table on_call_shift is 'When somebody is on call. What she has opened is hers to see while it runs, and no longer.';
comment on column on_call_shift.id is 'Identity.';
comment on column on_call_shift.unit_id is 'In which unit.';
comment on column on_call_shift.staff_id is 'Who is on call.';
comment on column on_call_shift.during is 'From when and until when (exclusive); a day at most.';
comment on column on_call_shift.office_hours_reason is 'Why it reaches into office hours, where it does.';
comment on column on_call_shift.given_by is 'Who gave it: a manager or an administrator, never herself.';
comment on column on_call_shift.given_at is 'When it was given.';
comment on column on_call_shift.ended_by is 'Who ended it before its time or took it back.';
comment on column on_call_shift.ended_at is 'When that was done; from then on it does not run.';
alter table on_call_shift enable row level security;
create policy own on on_call_shift for select to on_call using (staff_id = (select actor_staff()));
create policy of_unit on on_call_shift for select to unit_manager using (unit_id = (select actor_unit()));
create policy of_authority on on_call_shift for select to administrator
  using (unit_id in (select u.id from unit u where u.authority_id = (select actor_authority())));
create policy give_in_unit on on_call_shift for insert to unit_manager
  with check (unit_id = (select actor_unit()) and given_by = (select actor_staff()) and staff_id <> (select actor_staff())
              and (staff_id, unit_id) in (select a.staff_id, a.unit_id from appointment a
                                          where a.role = 'on_call' and a.valid @> (select actor_today())));
create policy give_in_authority on on_call_shift for insert to administrator
  with check (given_by = (select actor_staff()) and staff_id <> (select actor_staff())
              and (staff_id, unit_id) in (select a.staff_id, a.unit_id from appointment a
                                          where a.role = 'on_call' and a.valid @> (select actor_today())));
create policy end_in_unit on on_call_shift for update to unit_manager
  using (unit_id = (select actor_unit()) and ended_at is null) with check (ended_by = (select actor_staff()));
create policy end_in_authority on on_call_shift for update to administrator
  using (unit_id in (select u.id from unit u where u.authority_id = (select actor_authority())) and ended_at is null)
  with check (ended_by = (select actor_staff()));
grant select on on_call_shift to on_call, unit_manager, administrator;
grant insert (id, unit_id, staff_id, during, office_hours_reason, given_by), update (ended_by, ended_at)
  on on_call_shift to unit_manager, administrator;
-- No delete: who was on call when can be told.

create table on_call_opening (
  id uuid primary key,
  child_id uuid not null references child,
  shift_id uuid not null references on_call_shift,
  staff_id uuid not null references staff,
  during tstzrange not null,
  reason text not null check (length(reason) between 5 and 500),
  event text check (length(event) between 1 and 2000),
  event_at timestamptz,
  check ((event is null) = (event_at is null)),
  unique (child_id, shift_id)
);
comment on table on_call_opening is 'A child''s file opened by somebody on call: her own assignment to it, until her shift ends.';
comment on column on_call_opening.id is 'Identity.';
comment on column on_call_opening.child_id is 'The child''s file.';
comment on column on_call_opening.shift_id is 'In which shift.';
comment on column on_call_opening.staff_id is 'Who opened it.';
comment on column on_call_opening.during is 'From when it was opened until the shift''s end (exclusive).';
comment on column on_call_opening.reason is 'Why, in words; the caseworker and the manager read it the next morning.';
comment on column on_call_opening.event is 'What happened, in short; null where nothing was written.';
comment on column on_call_opening.event_at is 'When that was written.';
create index on on_call_opening (staff_id);
alter table on_call_opening enable row level security;
create policy while_it_runs on on_call_opening for select to on_call
  using (staff_id = (select actor_staff()) and during @> (select actor_now())
         and shift_id in (select s.id from on_call_shift s where s.ended_at is null));
create policy tell_while_it_runs on on_call_opening for update to on_call
  using (staff_id = (select actor_staff()) and during @> (select actor_now())
         and shift_id in (select s.id from on_call_shift s where s.ended_at is null));
create policy see_with_child on on_call_opening for select to care using (child_id in (select id from child));
grant select, update (event, event_at) on on_call_opening to on_call;
grant select on on_call_opening to care;
-- No insert or delete for any role: on_call_open() opens, and what was opened is not undone.

-- What she sees of a child that she has opened: who it is, whom to call, on what ground it is cared
-- for and where it lives. Where a protected child lives is told to nobody at night.
create policy opened on child for select to on_call using (id = any (array(select child_id from on_call_opening)));
grant select (id, authority_id, unit_id, case_number, identity_number, identity_kind, given_name, family_name,
              born, protection, phone, caseworker_id) on child to on_call;
create policy see_unprotected on placement for select to on_call
  using (form <> 'skyddat-boende' and child_id in (select id from child where protection = 'none'));
grant select on placement to on_call;
create policy see_opened on legal_basis for select to on_call using (child_id in (select id from child));
grant select on legal_basis to on_call;
create policy see_opened on guardian for select to on_call using (child_id in (select id from child));
grant select on guardian to on_call;
create policy see_opened on fact for select to on_call
  using (kind in ('absconding', 'guardian', 'legal-basis') and child_id in (select id from child));
create policy see_placed on fact for select to on_call
  using (kind = 'placement' and child_id in (select id from child) and id in (select p.id from placement p));
create policy add_at_night on fact for insert to on_call
  with check (kind = 'absconding' and (child_id, authority_id) in (select c.id, c.authority_id from child c)
              and recorded_by = (select actor_staff()) and voided_at is null);
create policy void_at_night on fact for update to on_call
  using (kind = 'absconding' and child_id in (select id from child) and voided_at is null)
  with check (voided_by = (select actor_staff()) and voided_at is not null);
grant select, insert (id, origin_id, kind, subject_kind, subject_id, period, authority_id, recorded_by),
      update (voided_at, voided_by, void_kind, void_reason) on fact to on_call;
-- No duties, notes, schooling or health for on_call: none of it is needed at night.

-- Whether the actor may search now: 'open', 'no-shift', or 'too-many' after thirty searches in an hour,
-- counted in the log, so that nobody can go through the city name by name.
create function on_call_state() returns text language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from on_call_shift where staff_id = actor_staff() and unit_id = actor_unit()
                 and during @> actor_now() and ended_at is null) then return 'no-shift'; end if;
  if (select count(*) from access_log where staff_id = actor_staff() and event = 'on-call-searched'
      and at > now() - interval '1 hour') >= 30 then return 'too-many'; end if;
  return 'open';
end $$;
comment on function on_call_state is 'Whether the actor is on call and may search: open, no-shift or too-many.';
grant execute on function on_call_state to on_call;

-- Finds a child of any nämnd by its whole number, or by its whole name and day of birth: never by a
-- part of either. Of a protected child it tells that there is one, and the case number.
create function on_call_search(p_number text, p_given text, p_family text, p_born date)
  returns table (child_id uuid, case_number text, given_name text, family_name text, born date, protection text, authority text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if on_call_state() <> 'open' then return; end if;
  return query
    select c.id, c.case_number, case when c.protection = 'none' then c.given_name end,
      case when c.protection = 'none' then c.family_name end, case when c.protection = 'none' then c.born end,
      c.protection, case when c.protection = 'none' then a.short_name end
    from child c join authority a on a.id = c.authority_id
    where c.identity_number = p_number
       or (c.born = p_born and lower(c.given_name) = lower(p_given) and lower(c.family_name) = lower(p_family))
    order by a.short_name, c.id limit 10;
end $$;
comment on function on_call_search is 'Children of any nämnd with exactly this number, or this name and day of birth; for who is on call.';
grant execute on function on_call_search to on_call;
create index on child (identity_number);
create index on child (born);

-- Opens a file that the actor has found by a search in the last day, until the end of her shift.
create function on_call_open(p_child uuid, p_reason text) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v on_call_shift;
begin
  select * into v from on_call_shift where staff_id = actor_staff() and unit_id = actor_unit()
    and during @> actor_now() and ended_at is null;
  if v.id is null then return 'no-shift'; end if;
  if not exists (select from access_log where staff_id = actor_staff() and event = 'on-call-searched'
                 and child_ids @> array[p_child] and at > now() - interval '1 day') then
    return 'not-found';
  end if;
  if length(trim(p_reason)) < 5 then return 'no-reason'; end if;
  insert into on_call_opening (id, child_id, shift_id, staff_id, during, reason)
  values (gen_random_uuid(), p_child, v.id, v.staff_id, tstzrange(actor_now(), upper(v.during)), trim(p_reason))
  on conflict (child_id, shift_id) do nothing;
  return 'opened';
end $$;
comment on function on_call_open is 'Opens a child''s file for who is on call, with a reason, until the shift ends.';
grant execute on function on_call_open to on_call;

-- Whom to call about a child that the actor has opened; colleagues of other nämnder are else unknown to her.
create function on_call_colleagues(p_child uuid) returns table (role text, name text)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select 'caseworker', s.name from child c join staff s on s.id = c.caseworker_id
        where c.id = p_child and exists (
          select from on_call_opening o join on_call_shift h on h.id = o.shift_id and h.ended_at is null
          where o.child_id = c.id and o.staff_id = actor_staff() and o.during @> actor_now())
        union all
        select 'unit_manager', s.name from child c join appointment a on a.unit_id = c.unit_id and a.role = 'unit_manager'
          and a.valid @> actor_today() join staff s on s.id = a.staff_id
        where c.id = p_child and exists (
          select from on_call_opening o join on_call_shift h on h.id = o.shift_id and h.ended_at is null
          where o.child_id = c.id and o.staff_id = actor_staff() and o.during @> actor_now()) $$;
comment on function on_call_colleagues is 'The caseworker and managers of a child that the actor has opened on call.';
grant execute on function on_call_colleagues to on_call;

-- Down Migration
-- None: a step back is a new step forward.
