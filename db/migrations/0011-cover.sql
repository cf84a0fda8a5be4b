-- Up Migration
-- How heavy a child of each form counts in the unit's own measure of workload. No law or city goal
-- gives such weights: those in the code are a local routine, and a manager may set the unit's own.
create table unit_weight (
  unit_id uuid not null references unit,
  kind text not null check (kind in ('jourhem', 'familjehem', 'natverkshem', 'konsulentstott', 'hvb', 'sis', 'stodboende',
    'behandlingsfamilj', 'skyddat-boende', 'privatplacering', 'samplacering', 'not-placed', 'protected')),
  weight numeric(4, 2) not null check (weight between 0 and 10),
  set_by uuid not null references staff,
  set_at timestamptz not null default clock_timestamp(),
  primary key (unit_id, kind)
);
comment on table unit_weight is 'A unit''s own weight for a child of one form, where it differs from the local routine''s.';
comment on column unit_weight.unit_id is 'Which unit.';
comment on column unit_weight.kind is 'Form of placement; not-placed; or protected, whose form no list and no sum may tell.';
comment on column unit_weight.weight is 'How much one such child counts; 1 is a child in an ordinary family home.';
comment on column unit_weight.set_by is 'Which manager set it.';
comment on column unit_weight.set_at is 'When it was set.';
alter table unit_weight enable row level security;
create policy see_own_unit on unit_weight for select to unit_manager using (unit_id = (select actor_unit()));
create policy set_own_unit on unit_weight for insert to unit_manager
  with check (unit_id = (select actor_unit()) and set_by = (select actor_staff()));
create policy change_own_unit on unit_weight for update to unit_manager
  using (unit_id = (select actor_unit())) with check (unit_id = (select actor_unit()) and set_by = (select actor_staff()));
grant select, insert, update (weight, set_by, set_at) on unit_weight to unit_manager;
-- No delete: going back to the local routine is setting its weight.

-- A deputy covers all children of a colleague for a period. The assignments of kind deputy hang on
-- the cover, follow the colleague's own while it lasts, and end with it.
create table cover (
  id uuid primary key,
  unit_id uuid not null references unit,
  covered_id uuid not null references staff,
  deputy_id uuid not null references staff check (deputy_id <> covered_id),
  valid daterange not null,
  given_by uuid not null references staff,
  given_at timestamptz not null default clock_timestamp(),
  exclude using gist (unit_id with =, covered_id with =, deputy_id with =, valid with &&)
);
comment on table cover is 'Who covers for whom in a unit, and when.';
comment on column cover.id is 'Identity.';
comment on column cover.unit_id is 'In which unit.';
comment on column cover.covered_id is 'Whose children are covered.';
comment on column cover.deputy_id is 'Who covers them.';
comment on column cover.valid is 'From when and until when (exclusive); empty when it was taken back before it began.';
comment on column cover.given_by is 'Which manager gave it.';
comment on column cover.given_at is 'When it was given.';
create index on cover (deputy_id);
create index on cover (covered_id);
alter table cover enable row level security;
create policy of_unit on cover for select to unit_manager using (unit_id = (select actor_unit()));
create policy own on cover for select to caseworker
  using ((select actor_staff()) in (deputy_id, covered_id));
grant select on cover to unit_manager, caseworker;
-- No insert, update or delete for any role: cover_children() gives and end_cover() ends.

alter table assignment add cover_id uuid references cover,
  add check (cover_id is null or kind = 'deputy');
comment on column assignment.cover_id is 'The cover that a deputy''s assignment hangs on.';
create index on assignment (cover_id) where cover_id is not null;
-- Two colleagues may be covered by one deputy, and a child go from the one to the other meanwhile.
alter table assignment drop constraint assignment_child_id_staff_id_kind_valid_excl;
alter table assignment add constraint one_assignment_of_a_kind_at_a_time
  exclude using gist (child_id with =, staff_id with =, kind with =, valid with &&) where (cover_id is null);
alter table assignment add constraint one_assignment_of_a_cover_at_a_time
  exclude using gist (child_id with =, cover_id with =, valid with &&) where (cover_id is not null);

-- Makes the deputy's assignments of one cover what they ought to be from today on: the children that
-- the covered colleague has in the unit today, and no others. What was, stays.
create function follow_cover(p_cover uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v cover;
begin
  select * into v from cover where id = p_cover;
  update assignment a set valid = a.valid * daterange(null, actor_today())
    where a.cover_id = v.id and not (a.valid << daterange(actor_today(), null))
      and not exists (select from child c where c.id = a.child_id and c.unit_id = v.unit_id
                      and c.caseworker_id = v.covered_id and not isempty(v.valid));
  update assignment a set valid = a.valid * v.valid where a.cover_id = v.id and not (a.valid <@ v.valid);
  insert into assignment (id, child_id, staff_id, kind, valid, given_by, cover_id)
  select gen_random_uuid(), c.id, v.deputy_id, 'deputy', v.valid * daterange(actor_today(), null), v.given_by, v.id
  from child c where c.unit_id = v.unit_id and c.caseworker_id = v.covered_id
    and not isempty(v.valid * daterange(actor_today(), null))
    and not exists (select from assignment a where a.cover_id = v.id and a.child_id = c.id
                    and a.valid && daterange(actor_today(), null));
end $$;
comment on function follow_cover is 'Brings a cover''s assignments up to who has which children; called by the functions and the trigger here.';
-- No grant: nobody calls it alone.

create function follow_covers() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform follow_cover(id) from cover
    where covered_id in (old.caseworker_id, new.caseworker_id) and valid && daterange(actor_today(), null);
  return new;
end $$;
create trigger follow_covers after update of caseworker_id, unit_id on child for each row
  when ((old.caseworker_id, old.unit_id) is distinct from (new.caseworker_id, new.unit_id))
  execute function follow_covers();
create function follow_covers_of_new() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform follow_cover(id) from cover
    where covered_id = new.caseworker_id and valid && daterange(actor_today(), null);
  return new;
end $$;
create trigger follow_covers_of_new after insert on child for each row
  when (new.caseworker_id is not null) execute function follow_covers_of_new();

-- Lets one caseworker of the manager's unit cover another's children, from today or later.
create function cover_children(p_covered uuid, p_deputy uuid, p_from date, p_until date) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_id uuid := gen_random_uuid();
begin
  if (select count(distinct staff_id) from appointment where staff_id in (p_covered, p_deputy) and role = 'caseworker'
      and unit_id = actor_unit() and valid @> actor_today()) <> 2 then
    return 'not-of-the-unit';
  end if;
  if p_from < actor_today() or p_until <= p_from then return 'no-such-period'; end if;
  if exists (select from cover where unit_id = actor_unit() and covered_id = p_covered and deputy_id = p_deputy
             and valid && daterange(p_from, p_until)) then
    return 'covers-already';
  end if;
  insert into cover (id, unit_id, covered_id, deputy_id, valid, given_by)
  values (v_id, actor_unit(), p_covered, p_deputy, daterange(p_from, p_until), actor_staff());
  perform follow_cover(v_id);
  return 'covered';
end $$;
comment on function cover_children is 'Gives a colleague of the manager''s unit a deputy of the same unit for a period.';
grant execute on function cover_children to unit_manager;

-- Ends a cover of the manager's unit as of today, or takes it back if it has not begun.
create function end_cover(p_cover uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update cover set valid = valid * daterange(null, actor_today())
    where id = p_cover and unit_id = actor_unit() and valid && daterange(actor_today(), null);
  if not found then return false; end if;
  perform follow_cover(p_cover);
  return true;
end $$;
comment on function end_cover is 'Ends a cover of the manager''s unit from today.';
grant execute on function end_cover to unit_manager;

-- For whom the actor stands in today when working with some children, for the log and the page.
create function deputy_for(p_children uuid[]) returns table (child_id uuid, covered_id uuid, covered text, until date)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select a.child_id, c.covered_id, s.name, upper(a.valid) from assignment a
        join cover c on c.id = a.cover_id join staff s on s.id = c.covered_id
        where a.staff_id = actor_staff() and a.child_id = any(p_children) and a.valid @> actor_today()
          and not exists (select from assignment o where o.child_id = a.child_id and o.staff_id = a.staff_id
                          and o.kind = 'own' and o.valid @> actor_today()) $$;
comment on function deputy_for is 'Whose deputy the actor is today for which of these children.';
grant execute on function deputy_for to caseworker;

-- Down Migration
-- None: a step back is a new step forward.
