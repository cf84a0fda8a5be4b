-- Up Migration
insert into fact_kind values
  ('school-enrolment', 'school_enrolment'), ('school-start', 'school_step'), ('sams-message', 'school_step'),
  ('school-plan', 'school_step'), ('region-notified', 'region_notice');

create table school_enrolment (
  id uuid primary key,
  child_id uuid not null,
  period daterange not null,
  school_name text not null check (length(school_name) between 1 and 200),
  school_form text not null check (school_form in ('forskola', 'forskoleklass', 'grundskola', 'anpassad-grundskola',
    'specialskola', 'sameskola', 'gymnasieskola', 'anpassad-gymnasieskola')),
  grade int check (grade between 0 and 10),
  kind text not null default 'school' check (kind in ('school', 'larteam')),
  voided_at timestamptz,
  foreign key (id, child_id) references fact (id, child_id),
  constraint one_enrolment_at_a_time exclude using gist (child_id with =, period with &&) where (voided_at is null)
);
comment on table school_enrolment is 'At which school the child is enrolled, and when. The home school stays responsible until another enrols.';
comment on column school_enrolment.id is 'The fact''s id.';
comment on column school_enrolment.child_id is 'The child''s file.';
comment on column school_enrolment.period is 'When the child is enrolled.';
comment on column school_enrolment.school_name is 'Name of the school.';
comment on column school_enrolment.school_form is 'Form of school.';
comment on column school_enrolment.grade is 'Grade (årskurs); null where there is none.';
comment on column school_enrolment.kind is 'school, or Lärteamet in protected housing.';
comment on column school_enrolment.voided_at is 'Carried from the fact.';
alter table school_enrolment enable row level security;
create policy see_with_child on school_enrolment for select to care using (child_id in (select id from child));
-- Teaching by Lärteamet would tell that the child is in protected housing.
create policy see_schools on school_enrolment for select to school_contact
  using (kind = 'school' and child_id in (select id from child));
create policy add_to_child on school_enrolment for insert to care with check (child_id in (select id from child) and voided_at is null);
create policy evaluate_all on school_enrolment for select to engine using (true);
grant select, insert on school_enrolment to care;
grant select on school_enrolment to school_contact, engine;
-- No update, no delete: corrected by a new version, voided with a reason.

create table school_step (
  id uuid primary key,
  child_id uuid not null,
  placement_id uuid not null,
  school_name text,
  delay_reason text check (delay_reason in ('skola-ej-utsedd', 'vantar-pa-mottagande-skola', 'handlingar-saknas', 'barnets-halsa',
    'kort-placering', 'skolvagran', 'lov', 'annat')),
  voided_at timestamptz,
  foreign key (id, child_id) references fact (id, child_id)
);
comment on table school_step is 'A step towards school after one placement: the SAMS message sent, the school plan made, the school start.';
comment on column school_step.id is 'The fact''s id.';
comment on column school_step.child_id is 'The child''s file.';
comment on column school_step.placement_id is 'The placement (its first version) that it belongs to.';
comment on column school_step.school_name is 'Which school, for a start.';
comment on column school_step.delay_reason is 'Why the start took more than seven days.';
comment on column school_step.voided_at is 'Carried from the fact.';
create index on school_step (child_id) where voided_at is null;
alter table school_step enable row level security;
create policy see_with_child on school_step for select to care, school_contact using (child_id in (select id from child));
create policy add_to_child on school_step for insert to care, school_contact
  with check (child_id in (select id from child) and voided_at is null);
create policy evaluate_all on school_step for select to engine using (true);
grant select, insert on school_step to care, school_contact;
grant select on school_step to engine;
-- No update, no delete: voided with a reason.

create table region_notice (
  id uuid primary key,
  child_id uuid not null,
  placement_id uuid not null,
  voided_at timestamptz,
  foreign key (id, child_id) references fact (id, child_id)
);
comment on table region_notice is 'The region has been told that care has begun, so that it offers a health examination (SoL 22 kap. 7 §, lag (2017:209)).';
comment on column region_notice.id is 'The fact''s id.';
comment on column region_notice.child_id is 'The child''s file.';
comment on column region_notice.placement_id is 'The placement (its first version) that it belongs to.';
comment on column region_notice.voided_at is 'Carried from the fact.';
alter table region_notice enable row level security;
create policy see_with_child on region_notice for select to care using (child_id in (select id from child));
create policy add_to_child on region_notice for insert to care with check (child_id in (select id from child) and voided_at is null);
create policy evaluate_all on region_notice for select to engine using (true);
grant select, insert on region_notice to care;
grant select on region_notice to engine;
-- No update, no delete: voided with a reason. The SAMS contact has no part in health.

create table school_term (
  id uuid primary key,
  period daterange not null,
  name text not null,
  exclude using gist (period with &&)
);
comment on table school_term is 'The municipality''s terms (läsårstider).';
comment on column school_term.id is 'Identity.';
comment on column school_term.period is 'First school day until (exclusive) the day after the last.';
comment on column school_term.name is 'Such as Höstterminen 2026.';
alter table school_term enable row level security;
create policy read_all on school_term for select to signed_in, engine using (true);
grant select on school_term to signed_in, engine;
-- No insert, update or delete for any role: set up by the owner.

-- The SAMS contact's part of the spine: the placements, enrolments and steps it may see, no others.
create policy see_placements on fact for select to school_contact
  using (kind = 'placement' and id in (select id from placement));
create policy see_enrolments on fact for select to school_contact
  using (kind = 'school-enrolment' and id in (select id from school_enrolment));
create policy see_school_steps on fact for select to school_contact
  using (kind in ('school-start', 'sams-message', 'school-plan') and child_id in (select id from child));

-- Whether somebody born then goes to school after a placement on that day: förskoleklass to grade 9,
-- judged on the first day of term on or after it (the same as the rule's, schooling/domain).
create function is_of_school_age(p_born date, p_placed date) returns boolean
  language sql stable set search_path = public, pg_temp as $$
    select (extract(year from d.day) - case when extract(month from d.day) < 7 then 1 else 0 end
            - extract(year from p_born) - 6) between 0 and 9
    from (select greatest(p_placed, coalesce(
            (select min(lower(period)) from school_term where upper(period) > p_placed), p_placed)) as day) d $$;
comment on function is_of_school_age is 'Förskoleklass to grade 9 on the first day of term on or after a placement.';
grant execute on function is_of_school_age(date, date) to signed_in, engine;

-- The placements that the SAMS routine is about: they changed the school, in a form that SAMS covers,
-- of a child who goes to school. Protected housing is never among them: only Lärteamet may know it.
create function is_sams_placement(
  p_child uuid, p_period daterange, p_form text, p_changes_school boolean, p_born date
) returns boolean language sql stable set search_path = public, pg_temp as $$
    select p_changes_school
      and p_form in ('jourhem', 'familjehem', 'natverkshem', 'konsulentstott', 'behandlingsfamilj',
                     'samplacering', 'hvb', 'stodboende')
      and (is_of_school_age(p_born, lower(p_period)) or exists (
        select from school_enrolment e where e.child_id = p_child and e.voided_at is null
          and e.school_form in ('gymnasieskola', 'anpassad-gymnasieskola')
          and lower(e.period) <= lower(p_period)
          and (upper(e.period) is null or upper(e.period) >= lower(p_period)))) $$;
comment on function is_sams_placement is 'Whether a placement is one that the SAMS routine, its list and its month''s file are about.';
grant execute on function is_sams_placement(uuid, daterange, text, boolean, date) to signed_in, engine;

create table school_break (
  id uuid primary key,
  period daterange not null,
  name text not null
);
comment on table school_break is 'Breaks and study days within terms (lov), by the municipality''s calendar.';
comment on column school_break.id is 'Identity.';
comment on column school_break.period is 'First free day until (exclusive) the first school day after.';
comment on column school_break.name is 'Such as Höstlov.';
alter table school_break enable row level security;
create policy read_all on school_break for select to signed_in, engine using (true);
grant select on school_break to signed_in, engine;
-- No insert, update or delete for any role: set up by the owner.

-- Down Migration
-- None: a step back is a new step forward.
