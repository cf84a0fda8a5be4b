-- Up Migration
-- A file is closed when the nämnd's work with the child has ended. What was recorded stays (documents
-- about a placed child are never purged, SoL 16 kap. 2 §); who worked with the child sees it no more.
alter table child add column closed_on date;
comment on column child.closed_on is 'The day the file was closed; null while the nämnd works with the child.';
alter table child_version add column closed_on date;
comment on column child_version.closed_on is 'The day the file had been closed, until it was opened again.';
grant select (closed_on) on child to care, school_contact, engine;
create index on child (unit_id) where closed_on is null;
create index on child (closed_on) where closed_on is not null;

alter policy unit_intake on child
  using (unit_id = (select actor_unit()) and caseworker_id is null and closed_on is null);
alter policy school_changes on child
  using (authority_id = (select actor_authority()) and changes_school and protection = 'none' and closed_on is null);
-- Nothing is added to a closed file, nor taken from it, before it is open again.
alter policy add_to_child on fact
  with check (child_id in (select id from child where closed_on is null) and recorded_by = (select actor_staff())
              and authority_id = (select actor_authority()) and voided_at is null);
alter policy void_of_child on fact
  using (child_id in (select id from child where closed_on is null) and voided_at is null);

create or replace function keep_child_version() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (old.given_name, old.family_name, old.born, old.sex, old.protection, old.phone, old.unit_id, old.caseworker_id, old.closed_on)
     is distinct from (new.given_name, new.family_name, new.born, new.sex, new.protection, new.phone, new.unit_id, new.caseworker_id, new.closed_on) then
    insert into child_version (child_id, given_name, family_name, born, sex, protection, phone, unit_id, caseworker_id, closed_on, changed_by)
    values (old.id, old.given_name, old.family_name, old.born, old.sex, old.protection, old.phone, old.unit_id, old.caseworker_id, old.closed_on, actor_staff());
  end if;
  return new;
end $$;

-- As before, and no deputy for a file that is closed.
create or replace function follow_cover(p_cover uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v cover;
begin
  select * into v from cover where id = p_cover;
  update assignment a set valid = a.valid * daterange(null, actor_today())
    where a.cover_id = v.id and not (a.valid << daterange(actor_today(), null))
      and not exists (select from child c where c.id = a.child_id and c.unit_id = v.unit_id and c.closed_on is null
                      and c.caseworker_id = v.covered_id and not isempty(v.valid));
  update assignment a set valid = a.valid * v.valid where a.cover_id = v.id and not (a.valid <@ v.valid);
  insert into assignment (id, child_id, staff_id, kind, valid, given_by, cover_id)
  select gen_random_uuid(), c.id, v.deputy_id, 'deputy', v.valid * daterange(actor_today(), null), v.given_by, v.id
  from child c where c.unit_id = v.unit_id and c.caseworker_id = v.covered_id and c.closed_on is null
    and not isempty(v.valid * daterange(actor_today(), null))
    and not exists (select from assignment a where a.cover_id = v.id and a.child_id = c.id
                    and a.valid && daterange(actor_today(), null));
end $$;

-- Gives a child of the actor's unit a caseworker, as before, while its file is open.
create or replace function assign_caseworker(p_child uuid, p_caseworker uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Locked, so that of two who give the same child away at once only one caseworker is left with it.
  perform from child where id = p_child and unit_id = actor_unit() and closed_on is null
    and (caseworker_id is null or exists (
      select from appointment where id = actor_appointment() and role = 'unit_manager'))
    for no key update;
  if not found or not exists (
    select from appointment where staff_id = p_caseworker and role = 'caseworker'
      and unit_id = actor_unit() and valid @> actor_today()) then
    return false;
  end if;
  update assignment set valid = daterange(lower(valid), actor_today())
    where child_id = p_child and kind = 'own' and valid @> actor_today();
  insert into assignment (id, child_id, staff_id, kind, valid, given_by)
  values (gen_random_uuid(), p_child, p_caseworker, 'own', daterange(actor_today(), null), actor_staff());
  update child set caseworker_id = p_caseworker where id = p_child;
  return true;
end $$;

-- Closes the file of a child the actor is responsible for or manages. Answers 'closed', or why not:
-- somebody must first end the placement, and do or void what is left to do. All work with the child
-- ends; its last caseworker stays named in the file.
create function close_child_file(p_child uuid) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from child c where c.id = p_child and c.closed_on is null
    and (exists (select from assignment a where a.child_id = c.id and a.staff_id = actor_staff()
                 and a.kind = 'own' and a.valid @> actor_today())
         or (c.unit_id = actor_unit() and exists (
           select from appointment where id = actor_appointment() and role = 'unit_manager')))
    for no key update;
  if not found then return 'not-yours'; end if;
  if exists (select from placement where child_id = p_child and voided_at is null
             and not (period << daterange(actor_today(), null))) then
    return 'placed';
  end if;
  if exists (select from duty where child_id = p_child and state = 'open') then return 'left-to-do'; end if;
  update assignment set valid = valid * daterange(null, actor_today())
    where child_id = p_child and not (valid << daterange(actor_today(), null));
  update child set closed_on = actor_today() where id = p_child;
  return 'closed';
end $$;
comment on function close_child_file is 'Closes a file that nothing is left to do in; ends every assignment to it.';
grant execute on function close_child_file to caseworker, unit_manager;

-- Opens a closed file of the manager's unit again; it waits for a caseworker like a new one.
create function reopen_child_file(p_child uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update child set closed_on = null, caseworker_id = null
    where id = p_child and unit_id = actor_unit() and closed_on is not null;
  return found;
end $$;
comment on function reopen_child_file is 'Opens a closed file of the actor''s unit again.';
grant execute on function reopen_child_file to unit_manager;

-- Down Migration
-- None: a step back is a new step forward.
