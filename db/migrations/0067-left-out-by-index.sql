-- Up Migration
-- How many placements the SAMS contact's list leaves out, counted from the few it is about: the
-- authority's protected children, and its placements in protected housing. It asked of every placement
-- of every child whether the child was of school age. What it counts is the same as before (0009).
-- In plpgsql, whose plans a connection keeps.
create or replace function protected_left_out(p_from date, p_until date) returns int
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select count(*) from (
    select p.period from placement p join child c on c.id = p.child_id
    where c.authority_id = (select actor_authority()) and p.form = 'skyddat-boende'
      and p.changes_school and p.voided_at is null
      and lower(p.period) >= p_from and lower(p.period) < p_until
      and is_of_school_age(c.born, lower(p.period))
    union all
    select p.period from sams_placements() p
    where p.child_id = any (array(select c.id from child c
                                  where c.authority_id = (select actor_authority()) and c.protection <> 'none'))
      and lower(p.period) >= p_from and lower(p.period) < p_until) left_out);
end $$;
create index on placement (child_id) where form = 'skyddat-boende' and changes_school and voided_at is null;
create index on child (authority_id) where protection <> 'none';

-- Down Migration
-- None: a step back is a new step forward.
