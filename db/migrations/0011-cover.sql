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

-- Down Migration
-- None: a step back is a new step forward.
