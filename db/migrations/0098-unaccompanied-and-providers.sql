-- Up Migration
-- Two facts that the yearly register of interventions and any table by them ask for: whether a child came to Sweden
-- without its parents, which is a particular of the file, and who runs the place where a child is placed.
-- Unaccompanied is meant as in 1 and 2 §§ lag (2005:429) om god man för ensamkommande barn; no rule follows from it.
alter table child add column unaccompanied boolean;
comment on column child.unaccompanied is 'Came under 18, foreign or stateless, apart from both parents and anyone in their place (ensamkommande); null where it is not recorded.';
alter table child_version add column unaccompanied boolean;
comment on column child_version.unaccompanied is 'Whether the child was held to be unaccompanied until then; null where it was not recorded.';
grant select (unaccompanied), update (unaccompanied) on child to care;
grant select (unaccompanied), update (unaccompanied) on child to importer;
grant select (unaccompanied) on child_version to importer;
-- Not for engine, school_contact or on_call: no rule, no school matter and no night needs it.

create or replace function keep_child_version() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (old.given_name, old.family_name, old.born, old.sex, old.protection, old.phone, old.unit_id, old.caseworker_id, old.closed_on,
      old.unaccompanied)
     is distinct from (new.given_name, new.family_name, new.born, new.sex, new.protection, new.phone, new.unit_id, new.caseworker_id,
      new.closed_on, new.unaccompanied) then
    insert into child_version (child_id, given_name, family_name, born, sex, protection, phone, unit_id, caseworker_id, closed_on,
      unaccompanied, changed_by)
    values (old.id, old.given_name, old.family_name, old.born, old.sex, old.protection, old.phone, old.unit_id, old.caseworker_id,
      old.closed_on, old.unaccompanied, actor_staff());
  end if;
  return new;
end $$;

-- As before, with one particular more.
drop function open_child_file(uuid, text, text, text, text, date, text, text, uuid, uuid, uuid);
create function open_child_file(
  p_child uuid, p_identity_number text, p_identity_kind text, p_given_name text, p_family_name text,
  p_born date, p_sex text, p_protection text, p_sibling_group uuid, p_unit uuid, p_caseworker uuid,
  p_unaccompanied boolean
) returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_authority uuid := actor_authority();
  v_person uuid;
  v_number int;
begin
  if v_authority is null or not exists (select from unit where id = p_unit and authority_id = v_authority) then
    raise exception 'no authority to open a file for' using errcode = '42501';
  end if;
  if p_caseworker is not null and not exists (
    select from appointment where staff_id = p_caseworker and role = 'caseworker' and unit_id = p_unit and valid @> actor_today()) then
    raise exception 'not a caseworker of the unit' using errcode = '42501';
  end if;
  if p_identity_kind <> 'reservnummer' then
    -- Every authority takes the same steps whether or not the person is known elsewhere.
    insert into person (id, identity_number, pseudonym)
    values (gen_random_uuid(), p_identity_number, 'P-' || upper(substr(replace(gen_random_uuid()::text, '-', ''), 1, 12)))
    on conflict (identity_number) do nothing;
    select id into v_person from person where identity_number = p_identity_number;
    if exists (select from child where authority_id = v_authority and person_id = v_person) then
      return 'already-known-here';
    end if;
  else
    if exists (select from child where authority_id = v_authority and identity_number = p_identity_number) then
      return 'already-known-here';
    end if;
    v_person := gen_random_uuid();
    insert into person (id, pseudonym)
    values (v_person, 'P-' || upper(substr(replace(gen_random_uuid()::text, '-', ''), 1, 12)));
  end if;
  -- Each authority counts its own: a common series would tell one how many the others open.
  perform pg_advisory_xact_lock(hashtextextended('case-number:' || v_authority, 0));
  select coalesce(max(right(case_number, 6)::int), 0) + 1 into v_number from child
    where authority_id = v_authority and case_number like to_char(actor_today(), 'YYYY') || '-%';
  insert into child (id, person_id, authority_id, unit_id, case_number, identity_number, identity_kind, given_name,
                     family_name, born, sex, protection, sibling_group, caseworker_id, unaccompanied)
  values (p_child, v_person, v_authority, p_unit,
          to_char(actor_today(), 'YYYY') || '-' || lpad(v_number::text, 6, '0'),
          p_identity_number, p_identity_kind, p_given_name, p_family_name, p_born, p_sex, p_protection,
          p_sibling_group, p_caseworker, p_unaccompanied)
  on conflict (authority_id, person_id) do nothing;
  if not found then return 'already-known-here'; end if;
  if p_caseworker is not null then
    insert into assignment (id, child_id, staff_id, kind, valid, given_by)
    values (gen_random_uuid(), p_child, p_caseworker, 'own', daterange(actor_today(), null), actor_staff());
  end if;
  return 'opened';
end $$;
comment on function open_child_file is 'Opens a child''s file at the actor''s authority; tells nothing of other authorities.';
grant execute on function open_child_file to care;

-- As before, with one particular more.
create or replace function import_child_files(p_files jsonb) returns table (child_id uuid)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_authority uuid := import_authority();
  v_number int;
begin
  if v_authority is null then
    raise exception 'no import is running' using errcode = '42501';
  end if;
  if exists (select from jsonb_to_recordset(p_files) as i (unit_id uuid) where not exists (
      select from unit u where u.id = i.unit_id and u.authority_id = v_authority)) then
    raise exception 'not a unit of the authority' using errcode = '42501';
  end if;
  -- In order of number, so that two authorities who take in the same persons cannot wait for each other.
  insert into person (id, identity_number, pseudonym)
  select i.person_id, case when i.identity_kind <> 'reservnummer' then i.identity_number end,
         'P-' || upper(substr(replace(gen_random_uuid()::text, '-', ''), 1, 12))
  from jsonb_to_recordset(p_files) as i (person_id uuid, identity_number text, identity_kind text)
  order by i.identity_number
  on conflict (identity_number) do nothing;
  perform pg_advisory_xact_lock(hashtextextended('case-number:' || v_authority, 0));
  select coalesce(max(right(case_number, 6)::int), 0) into v_number from child
    where authority_id = v_authority and case_number like to_char(actor_today(), 'YYYY') || '-%';
  return query
  insert into child as c (id, person_id, authority_id, unit_id, case_number, identity_number, identity_kind, given_name,
                          family_name, born, sex, protection, unaccompanied)
  select i.id, coalesce(p.id, i.person_id), v_authority, i.unit_id,
         to_char(actor_today(), 'YYYY') || '-' || lpad((v_number + row_number() over ())::text, 6, '0'),
         i.identity_number, i.identity_kind, i.given_name, i.family_name, i.born, i.sex, i.protection, i.unaccompanied
  from jsonb_to_recordset(p_files) as i (id uuid, person_id uuid, identity_number text, identity_kind text, given_name text,
      family_name text, born date, sex text, protection text, unaccompanied boolean, unit_id uuid)
    left join person p on p.identity_number = i.identity_number and i.identity_kind <> 'reservnummer'
  on conflict (authority_id, person_id) do nothing
  returning c.id;
end $$;

-- Who runs it. A home of SiS is the state's; of no other form does the law say whose it is.
alter table placement add column provider text
  check (provider in ('own', 'other-municipality', 'independent', 'state'));
alter table placement add constraint sis_is_the_states check (form <> 'sis' or coalesce(provider, 'state') = 'state');
comment on column placement.provider is 'Who runs the home (regiform): the municipality itself, another municipality or a region, independent, or the state; null where it is not recorded.';
-- Read and written with the placement by whoever has all of it. Not by school_contact: where a child lives is no matter of the school.

-- Down Migration
-- None: a step back is a new step forward.
