-- Up Migration
-- The list of school changes, without reading the whole city for it. Who sees what, and which
-- placements the SAMS routine is about, stays as it was (0007, 0009).
create or replace function is_of_school_age(p_born date, p_placed date) returns boolean
  language plpgsql stable set search_path = public, pg_temp as $$
declare
  v_day date := (select min(lower(period)) from school_term where upper(period) > p_placed);
begin
  v_day := greatest(p_placed, coalesce(v_day, p_placed));
  return extract(year from v_day) - case when extract(month from v_day) < 7 then 1 else 0 end
    - extract(year from p_born) - 6 between 0 and 9;
end $$;

create index on placement (child_id) where changes_school and voided_at is null;

-- As a set that is planned together with whatever asks for it: a function asked row by row must, under
-- the policies, gather the actor's children anew for each. Its names are bound here, so it needs no
-- search path of its own, which would keep the planner out of it.
create function sams_placements() returns table (
  id uuid, child_id uuid, period daterange, form text, municipality text
) language sql stable begin atomic
  select p.id, p.child_id, p.period, p.form, p.municipality
  from placement p join child c on c.id = p.child_id
  where p.changes_school and p.voided_at is null
    and p.form in ('jourhem', 'familjehem', 'natverkshem', 'konsulentstott', 'behandlingsfamilj',
                   'samplacering', 'hvb', 'stodboende')
    and (is_of_school_age(c.born, lower(p.period)) or exists (
      select from school_enrolment e where e.child_id = p.child_id and e.voided_at is null
        and e.school_form in ('gymnasieskola', 'anpassad-gymnasieskola')
        and lower(e.period) <= lower(p.period)
        and (upper(e.period) is null or upper(e.period) >= lower(p.period))));
end;
comment on function sams_placements is 'The placements, as the actor may see them, that the SAMS routine, its list and its month''s file are about: they changed the school of a child who goes to one. Never protected housing.';
grant execute on function sams_placements to signed_in;

-- Starts from the authority's children, of which only some are protected or in protected housing.
create or replace function protected_left_out(p_from date, p_until date) returns int
  language sql stable security definer set search_path = public, pg_temp as $$
    with of_authority as materialized (
      select array(select id from child where authority_id = (select actor_authority())) as ids)
    select count(*)::int from (
      select p.period from placement p join child c on c.id = p.child_id
      where p.child_id = any ((select ids from of_authority)::uuid[]) and p.form = 'skyddat-boende'
        and p.changes_school and p.voided_at is null and is_of_school_age(c.born, lower(p.period))
      union all
      select p.period from sams_placements() p join child c on c.id = p.child_id
      where p.child_id = any ((select ids from of_authority)::uuid[]) and c.protection <> 'none') p
    where lower(p.period) >= p_from and lower(p.period) < p_until $$;
drop function is_sams_placement;

-- The SAMS contact's facts by looking up the placement or enrolment, rather than in a list of all.
alter policy see_placements on fact
  using (kind = 'placement' and exists (select from placement p where p.id = fact.id));
alter policy see_enrolments on fact
  using (kind = 'school-enrolment' and exists (select from school_enrolment e where e.id = fact.id));

-- A caseworker's children are read from the index alone.
create index on assignment (staff_id) include (child_id, valid);
drop index assignment_staff_id_child_id_idx;

-- Down Migration
-- None: a step back is a new step forward.
