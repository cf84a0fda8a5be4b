-- Up Migration
-- A person is known to the city by a pseudonym and, perhaps, an identity number. No role may read this
-- table: it would tell one authority what another knows (OSL 8:1-2).
create table person (
  id uuid primary key,
  identity_number text unique,
  pseudonym text not null unique
);
comment on table person is 'A human being, once for the whole city. Readable by no role.';
comment on column person.id is 'Identity.';
comment on column person.identity_number is 'Personnummer or samordningsnummer, twelve digits; null where there is only a local number.';
comment on column person.pseudonym is 'Random; what the month''s file and the statistics know the person by.';
alter table person enable row level security;
-- No policy and no grant for any role: only the functions below reach it.

create table child (
  id uuid primary key,
  person_id uuid not null references person,
  authority_id uuid not null references authority,
  unit_id uuid not null,
  case_number text not null,
  identity_number text,
  identity_kind text not null check (identity_kind in ('personnummer', 'samordningsnummer', 'reservnummer')),
  given_name text not null,
  family_name text not null,
  born date not null,
  sex text not null check (sex in ('flicka', 'pojke', 'okant')),
  protection text not null default 'none' check (protection in ('none', 'sekretessmarkering', 'skyddad-folkbokforing', 'by-decision')),
  phone text,
  sibling_group uuid,
  caseworker_id uuid references staff,
  changes_school boolean not null default false,
  opened_at timestamptz not null default now(),
  unique (authority_id, person_id),
  unique (authority_id, case_number),
  foreign key (unit_id, authority_id) references unit (id, authority_id)
);
comment on table child is 'The file (akt) that one authority keeps of one child or young person.';
comment on column child.id is 'Identity of the file; what all its facts hang on.';
comment on column child.person_id is 'Whose file; granted to no role.';
comment on column child.authority_id is 'Which authority keeps it.';
comment on column child.unit_id is 'Which unit is responsible.';
comment on column child.case_number is 'The authority''s own case number.';
comment on column child.identity_number is 'Personnummer, samordningsnummer or local reservnummer as written in the file.';
comment on column child.identity_kind is 'Which of the three.';
comment on column child.given_name is 'Given name.';
comment on column child.family_name is 'Family name.';
comment on column child.born is 'Date of birth.';
comment on column child.sex is 'flicka, pojke or okant.';
comment on column child.protection is 'Protected personal data: none, sekretessmarkering, skyddad folkbokföring, or protected by the authority''s own decision.';
comment on column child.phone is 'The child''s own telephone number.';
comment on column child.sibling_group is 'Siblings within the same authority share this.';
comment on column child.caseworker_id is 'Responsible caseworker now; kept by assign_caseworker() together with the assignment.';
comment on column child.changes_school is 'Whether a placement of the child changed its school; kept by the engine, decides what the SAMS contact sees.';
comment on column child.opened_at is 'When the file was opened.';
create index on child (unit_id) where caseworker_id is null;
create index on child (unit_id);
create index on child (authority_id) where changes_school;
create index on child (sibling_group) where sibling_group is not null;

create table assignment (
  id uuid primary key,
  child_id uuid not null references child,
  staff_id uuid not null references staff,
  kind text not null check (kind in ('own', 'deputy', 'on-call')),
  valid daterange not null,
  given_by uuid references staff,
  given_at timestamptz not null default now(),
  exclude using gist (child_id with =, staff_id with =, kind with =, valid with &&)
);
comment on table assignment is 'Who works with which child, in which way and when. What a caseworker sees hangs on it.';
comment on column assignment.id is 'Identity.';
comment on column assignment.child_id is 'Which child''s file.';
comment on column assignment.staff_id is 'Who.';
comment on column assignment.kind is 'own: responsible; deputy: covers for another; on-call: socialjour.';
comment on column assignment.valid is 'From when and until when (exclusive).';
comment on column assignment.given_by is 'Who gave it.';
comment on column assignment.given_at is 'When it was given.';
create index on assignment (staff_id, child_id);
alter table assignment enable row level security;
create policy own on assignment for select to caseworker using (staff_id = (select actor_staff()));
grant select on assignment to caseworker;
create policy read_all on assignment for select to engine using (true);
grant select on assignment to engine;
-- No insert, update or delete for any role: assign_caseworker() gives and ends, and says who did.

alter table child enable row level security;
-- Which files exist for whom is decided here, once; every other table asks this one. One policy per
-- role, each a plain condition, because a policy with OR in it costs six times as much. They stand
-- before every command alike, for an update without WHERE asks no policy on select; what a role may
-- change at all, the grants say.
create policy own_children on child to caseworker
  using (id in (select child_id from assignment
                where staff_id = (select actor_staff()) and valid @> (select actor_today())));
create policy unit_intake on child to intake
  using (unit_id = (select actor_unit()) and caseworker_id is null);
create policy units_children on child to unit_manager
  using (unit_id = (select actor_unit()));
-- The SAMS contact follows the school of those whose placement changed it; a protected child's
-- school goes through its caseworker alone.
create policy school_changes on child for select to school_contact
  using (authority_id = (select actor_authority()) and changes_school and protection = 'none');
create policy evaluate_all on child for select to engine using (true);
create policy evaluate_mark on child for update to engine using (true) with check (true);
grant select (id, authority_id, unit_id, case_number, identity_number, identity_kind, given_name, family_name,
              born, sex, protection, phone, sibling_group, caseworker_id, changes_school, opened_at) on child to care;
grant update (given_name, family_name, born, sex, protection, phone, sibling_group) on child to care;
grant select (id, authority_id, unit_id, case_number, given_name, family_name, born, sex, protection,
              caseworker_id, changes_school) on child to school_contact;
grant select (id, authority_id, unit_id, born, protection, caseworker_id, changes_school), update (changes_school) on child to engine;
-- No insert for any role: a file is opened by open_child_file(), which answers for one authority alone.
-- No delete: documents about a placed child are never purged (SoL 16 kap. 2 §).

-- What the file said before: one pattern of recorded time for a table whose rows do change.
create table child_version (
  child_id uuid not null references child,
  until_at timestamptz not null default clock_timestamp(),
  given_name text not null,
  family_name text not null,
  born date not null,
  sex text not null,
  protection text not null,
  phone text,
  unit_id uuid not null,
  caseworker_id uuid,
  changed_by uuid,
  primary key (child_id, until_at)
);
comment on table child_version is 'How a file''s particulars read until a change.';
comment on column child_version.child_id is 'Which file.';
comment on column child_version.until_at is 'The moment they were changed.';
comment on column child_version.given_name is 'Given name until then.';
comment on column child_version.family_name is 'Family name until then.';
comment on column child_version.born is 'Date of birth as held until then.';
comment on column child_version.sex is 'Sex as held until then.';
comment on column child_version.protection is 'Protection until then.';
comment on column child_version.phone is 'Telephone number until then.';
comment on column child_version.unit_id is 'Responsible unit until then.';
comment on column child_version.caseworker_id is 'Responsible caseworker until then.';
comment on column child_version.changed_by is 'Who changed it.';
alter table child_version enable row level security;
create policy see_with_child on child_version for select to care using (child_id in (select id from child));
grant select on child_version to care;
-- No insert, update or delete for any role: the trigger below writes it.
create function keep_child_version() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (old.given_name, old.family_name, old.born, old.sex, old.protection, old.phone, old.unit_id, old.caseworker_id)
     is distinct from (new.given_name, new.family_name, new.born, new.sex, new.protection, new.phone, new.unit_id, new.caseworker_id) then
    insert into child_version (child_id, given_name, family_name, born, sex, protection, phone, unit_id, caseworker_id, changed_by)
    values (old.id, old.given_name, old.family_name, old.born, old.sex, old.protection, old.phone, old.unit_id, old.caseworker_id, actor_staff());
  end if;
  return new;
end $$;
create trigger keep_version before update on child for each row execute function keep_child_version();

-- Opens a file at the actor's own authority, with its first caseworker. Answers 'opened', or
-- 'already-known-here' when this authority has one; what any other authority knows changes nothing in it.
create function open_child_file(
  p_child uuid, p_identity_number text, p_identity_kind text, p_given_name text, p_family_name text,
  p_born date, p_sex text, p_protection text, p_sibling_group uuid, p_unit uuid, p_caseworker uuid
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
                     family_name, born, sex, protection, sibling_group, caseworker_id)
  values (p_child, v_person, v_authority, p_unit,
          to_char(actor_today(), 'YYYY') || '-' || lpad(v_number::text, 6, '0'),
          p_identity_number, p_identity_kind, p_given_name, p_family_name, p_born, p_sex, p_protection,
          p_sibling_group, p_caseworker)
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

-- Gives a child of the actor's unit a responsible caseworker of that unit, ending the former's assignment.
-- Intake gives away what waits; only the manager takes a child from one caseworker to another.
create function assign_caseworker(p_child uuid, p_caseworker uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Locked, so that of two who give the same child away at once only one caseworker is left with it.
  perform from child where id = p_child and unit_id = actor_unit()
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
comment on function assign_caseworker is 'Makes somebody of the actor''s own unit responsible for a child of that unit.';
grant execute on function assign_caseworker to intake, unit_manager;

-- The pseudonyms of children the actor may see, for the month's file.
create function pseudonym_of(p_child uuid) returns text language sql stable security definer set search_path = public, pg_temp
  as $$ select p.pseudonym from child c join person p on p.id = c.person_id
        where c.id = p_child and c.authority_id = actor_authority() and c.changes_school and c.protection = 'none'
          and (actor_unit() is null or c.unit_id = actor_unit()) $$;
comment on function pseudonym_of is 'The pseudonym of a child of the actor''s authority, and unit if any, whose placement changed its school.';
grant execute on function pseudonym_of to school_contact, unit_manager;

-- The log of a child is read by the manager of its unit (systematic review, lag (2001:454) 10 §).
create policy review_unit on access_log for select to unit_manager
  using (child_ids && array(select id from child));
grant select on access_log to unit_manager;
create function name_in_log(p_staff uuid) returns text language sql stable security definer set search_path = public, pg_temp
  as $$ select s.name from staff s where s.id = p_staff and exists (
          select from access_log l where l.staff_id = p_staff
          and l.child_ids && array(select c.id from child c where c.unit_id = actor_unit())) $$;
comment on function name_in_log is 'The name of somebody who looked, or tried to look, at a child of the actor''s unit.';
grant execute on function name_in_log to unit_manager;

-- Down Migration
-- None: a step back is a new step forward.
