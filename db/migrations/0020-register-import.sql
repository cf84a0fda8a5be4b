-- Up Migration
-- An extract of the case system's register, on its way in. The role importer works for the one import
-- that its transaction names, and sees of the children those of that import's authority, no others.
create function import_now() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('obruten.import', true), '')::uuid;
grant execute on function import_now() to importer;
set local check_function_bodies = off;
create function import_authority() returns uuid language sql stable security definer parallel safe set search_path = public, pg_temp
  as $$ select authority_id from register_import where id = import_now() and state <> 'done' $$;
comment on function import_authority is 'The authority that the running import is for; nothing when it is done.';
grant execute on function import_authority() to importer;

create table register_import (
  id uuid primary key,
  authority_id uuid not null references authority,
  delivered_by uuid references staff,
  delivered_at timestamptz not null default clock_timestamp(),
  mapping jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'reading', 'checking', 'writing', 'evaluating', 'done')),
  done_count int not null default 0,
  total_count int not null default 0,
  outcome jsonb not null default '{}',
  finished_at timestamptz
);
comment on table register_import is 'An extract of the case system''s register of one authority: files that came together, and how far they have come.';
comment on column register_import.id is 'Identity.';
comment on column register_import.authority_id is 'Whose register.';
comment on column register_import.delivered_by is 'Who uploaded it; null when it came by the command line.';
comment on column register_import.delivered_at is 'When.';
comment on column register_import.mapping is 'The mapping file: which column of theirs is which of ours, and their codes.';
comment on column register_import.state is 'How far it has come. A run that was killed goes on from here.';
comment on column register_import.done_count is 'Rows read, or children done, in the present state.';
comment on column register_import.total_count is 'Out of how many.';
comment on column register_import.outcome is 'What came of it: numbers, and rules that could not be checked; nothing of any child.';
comment on column register_import.finished_at is 'When it was done.';
create index on register_import (authority_id, delivered_at);
alter table register_import enable row level security;
create policy administer on register_import for select to administrator using (authority_id = (select actor_authority()));
create policy deliver on register_import for insert to administrator
  with check (authority_id = (select actor_authority()) and delivered_by = (select actor_staff()) and state = 'waiting');
create policy run on register_import to importer using (id = (select import_now()));
grant select, insert (id, authority_id, delivered_by, mapping) on register_import to administrator;
grant select, update (state, done_count, total_count, outcome, finished_at) on register_import to importer;
-- No delete: an import that was made was made.

create table register_file (
  id uuid primary key,
  import_id uuid not null references register_import,
  kind text not null check (kind in ('persons', 'guardians', 'assignments', 'placements', 'decisions', 'enrolments')),
  file_name text not null,
  content bytea,
  content_sha256 bytea not null,
  state text not null default 'waiting' check (state in ('waiting', 'read', 'ready', 'refused', 'written')),
  rows_count int,
  outcome jsonb not null default '{}',
  unique (import_id, kind)
);
comment on table register_file is 'One file of an extract. All its rows are taken in, or none.';
comment on column register_file.id is 'Identity.';
comment on column register_file.import_id is 'Which extract it belongs to.';
comment on column register_file.kind is 'What its rows are.';
comment on column register_file.file_name is 'What it was called, without anything like an identity number.';
comment on column register_file.content is 'Its bytes until they are read; then null.';
comment on column register_file.content_sha256 is 'What the bytes were.';
comment on column register_file.state is 'waiting, read, ready (nothing wrong), refused (not one row is taken in) or written.';
comment on column register_file.rows_count is 'How many rows.';
comment on column register_file.outcome is 'Wrong rows by number and column, with what to do, and numbers of what was written; never a value.';
alter table register_file enable row level security;
create policy administer on register_file for select to administrator
  using (import_id in (select id from register_import));
create policy deliver on register_file for insert to administrator
  with check (import_id in (select id from register_import where state = 'waiting') and state = 'waiting');
create policy run on register_file to importer
  using (import_id = (select import_now()));
grant select (id, import_id, kind, file_name, state, rows_count, outcome), insert (id, import_id, kind, file_name, content, content_sha256)
  on register_file to administrator;
grant select, update (state, content, rows_count, outcome) on register_file to importer;
-- No delete: it tells what came. What it said is emptied when it has been read.

create table register_row (
  file_id uuid not null references register_file,
  row_no int not null,
  data jsonb not null,
  primary key (file_id, row_no)
);
comment on table register_row is 'A row of a file between reading and writing, in our own words. Emptied when the import is done.';
comment on column register_row.file_id is 'Which file.';
comment on column register_row.row_no is 'Its number, as a spreadsheet shows it.';
comment on column register_row.data is 'What it says, by our names of columns.';
alter table register_row enable row level security;
create policy run on register_row to importer
  using (file_id in (select id from register_file)) with check (file_id in (select id from register_file));
grant select, insert, delete on register_row to importer;
-- No update: a row is read once. No other role sees one: here stand names before any policy on a child.

create table register_person (
  authority_id uuid not null references authority,
  source_key text not null,
  child_id uuid not null references child,
  family_key text,
  primary key (authority_id, source_key)
);
comment on table register_person is 'What the case system calls a child whose file we keep, so that later extracts find it.';
comment on column register_person.authority_id is 'Whose register.';
comment on column register_person.source_key is 'The key of the person there.';
comment on column register_person.child_id is 'Which file here, of the same authority.';
comment on column register_person.family_key is 'What ties brothers and sisters together there.';
create index on register_person (child_id);
alter table register_person enable row level security;
create policy run on register_person to importer
  using (authority_id = (select import_authority()))
  with check (authority_id = (select import_authority()) and child_id in (select id from child));
grant select, insert, update (child_id, family_key) on register_person to importer;
-- No delete: a key once known stays known.

create table register_touched (
  import_id uuid not null references register_import,
  child_id uuid not null references child,
  evaluated_at timestamptz,
  primary key (import_id, child_id)
);
comment on table register_touched is 'Children whose facts an import changed, until their duties are worked out anew.';
comment on column register_touched.import_id is 'Which import.';
comment on column register_touched.child_id is 'Which child.';
comment on column register_touched.evaluated_at is 'When its duties were worked out; null while they wait.';
alter table register_touched enable row level security;
create policy run on register_touched to importer
  using (import_id = (select import_now()))
  with check (import_id = (select import_now()) and child_id in (select id from child));
grant select, insert, update (evaluated_at) on register_touched to importer;
-- No delete: it is the memory of what an import touched.

create table register_difference (
  id uuid primary key,
  import_id uuid not null references register_import,
  child_id uuid not null references child,
  fact_id uuid,
  about text not null check (about in ('person', 'placement', 'legal-basis', 'guardian', 'school-enrolment', 'assignment')),
  field text not null,
  ours text,
  theirs text,
  taken text not null check (taken in ('import', 'ours', 'neither')),
  found_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz,
  seen_by uuid references staff
);
comment on table register_difference is 'Where the case system and we said different things of the same fact, and which of them now counts.';
comment on column register_difference.id is 'Identity.';
comment on column register_difference.import_id is 'The import that found it first.';
comment on column register_difference.child_id is 'Which child.';
comment on column register_difference.fact_id is 'The version of the fact that was held here.';
comment on column register_difference.about is 'What it is about.';
comment on column register_difference.field is 'Which particular.';
comment on column register_difference.ours is 'What we said.';
comment on column register_difference.theirs is 'What the case system said.';
comment on column register_difference.taken is 'import: theirs counts now, ours is kept as an earlier version; ours: ours counts; neither: the row could not be taken in.';
comment on column register_difference.found_at is 'When it was found.';
comment on column register_difference.seen_at is 'When somebody had looked it through; null while it waits.';
comment on column register_difference.seen_by is 'Who had.';
create unique index one_difference_is_told_once on register_difference (child_id, about, field, ours, theirs) nulls not distinct;
create index on register_difference (child_id) where seen_at is null;
alter table register_difference enable row level security;
create policy see_with_child on register_difference for select to care using (child_id in (select id from child));
create policy look_through on register_difference for update to care
  using (child_id in (select id from child)) with check (seen_by = (select actor_staff()) and seen_at is not null);
create policy tell on register_difference for insert to importer
  with check (import_id = (select import_now()) and child_id in (select id from child) and seen_at is null);
grant select, update (seen_at, seen_by) on register_difference to care;
grant insert (id, import_id, child_id, fact_id, about, field, ours, theirs, taken) on register_difference to importer;
-- No delete: what differed is part of the record.

-- What an import sees and writes of the children: its own authority's, as nobody in particular.
create policy import_own on child for select to importer using (authority_id = (select import_authority()));
create policy import_particulars on child for update to importer using (authority_id = (select import_authority()));
grant select (id, authority_id, unit_id, identity_number, identity_kind, given_name, family_name, born, sex, protection,
              sibling_group, caseworker_id, closed_on) on child to importer;
grant update (given_name, family_name, born, sex, protection, sibling_group) on child to importer;
create policy import_read on fact for select to importer using (child_id in (select id from child));
-- Nothing is written in a closed file: what the register tells of it is a difference to look at.
create policy import_add on fact for insert to importer
  with check (child_id in (select id from child where closed_on is null) and authority_id = (select import_authority())
              and source = 'import' and recorded_by is null and voided_at is null);
create policy import_correct on fact for update to importer
  using (child_id in (select id from child where closed_on is null) and voided_at is null)
  with check (voided_at is not null and voided_by is null and void_kind = 'correction');
grant select, insert (id, origin_id, kind, subject_kind, subject_id, period, authority_id, source),
      update (voided_at, void_kind) on fact to importer;
create policy import_read on placement for select to importer using (child_id in (select id from child));
create policy import_add on placement for insert to importer with check (child_id in (select id from child) and voided_at is null);
create policy import_read on legal_basis for select to importer using (child_id in (select id from child));
create policy import_add on legal_basis for insert to importer with check (child_id in (select id from child) and voided_at is null);
create policy import_read on consideration for select to importer using (child_id in (select id from child));
create policy import_add on consideration for insert to importer with check (child_id in (select id from child) and voided_at is null);
create policy import_read on guardian for select to importer using (child_id in (select id from child));
create policy import_add on guardian for insert to importer with check (child_id in (select id from child) and voided_at is null);
create policy import_read on school_enrolment for select to importer using (child_id in (select id from child));
create policy import_add on school_enrolment for insert to importer with check (child_id in (select id from child) and voided_at is null);
grant select, insert on placement, legal_basis, consideration, guardian, school_enrolment to importer;
create policy import_read on unit for select to importer using (authority_id = (select import_authority()));
grant select on unit to importer;
grant select on fact_kind to importer;
create policy import_read on fact_kind for select to importer using (true);

-- Opens files at the import's authority, many at once. As open_child_file(): what any other authority
-- knows changes nothing in the answer, nor in the steps taken.
create function import_child_files(p_files jsonb) returns table (child_id uuid)
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
                          family_name, born, sex, protection)
  select i.id, coalesce(p.id, i.person_id), v_authority, i.unit_id,
         to_char(actor_today(), 'YYYY') || '-' || lpad((v_number + row_number() over ())::text, 6, '0'),
         i.identity_number, i.identity_kind, i.given_name, i.family_name, i.born, i.sex, i.protection
  from jsonb_to_recordset(p_files) as i (id uuid, person_id uuid, identity_number text, identity_kind text, given_name text,
      family_name text, born date, sex text, protection text, unit_id uuid)
    left join person p on p.identity_number = i.identity_number and i.identity_kind <> 'reservnummer'
  on conflict (authority_id, person_id) do nothing
  returning c.id;
end $$;
comment on function import_child_files is 'Opens files at the running import''s authority; tells nothing of other authorities.';
grant execute on function import_child_files(jsonb) to importer;

-- The caseworkers that the import's authority has today, for files that name them.
create function import_caseworkers() returns table (staff_id uuid, name text, email text, unit_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select s.id, s.name, s.email, a.unit_id from appointment a join staff s on s.id = a.staff_id
        where a.authority_id = import_authority() and a.role = 'caseworker' and a.valid @> actor_today() $$;
comment on function import_caseworkers is 'Who are caseworkers at the running import''s authority, and in which unit.';
grant execute on function import_caseworkers() to importer;

-- Gives a child that has nobody its caseworker, one of the unit that is responsible for it.
create function import_assignments(p_children uuid[], p_caseworkers uuid[]) returns int
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_count int;
begin
  with given as (
    select c.id, w.staff_id from unnest(p_children, p_caseworkers) as w (child_id, staff_id)
      join child c on c.id = w.child_id and c.authority_id = import_authority() and c.caseworker_id is null
        and c.closed_on is null
    where exists (select from appointment a where a.staff_id = w.staff_id and a.role = 'caseworker'
                  and a.unit_id = c.unit_id and a.valid @> actor_today())
  ), changed as (
    update child c set caseworker_id = g.staff_id from given g where c.id = g.id returning c.id, g.staff_id
  ), assigned as (
    insert into assignment (id, child_id, staff_id, kind, valid)
    select gen_random_uuid(), id, staff_id, 'own', daterange(actor_today(), null) from changed returning 1
  )
  select count(*) into v_count from assigned;
  return v_count;
end $$;
comment on function import_assignments is 'Makes caseworkers responsible for children that have none, at the running import''s authority.';
grant execute on function import_assignments(uuid[], uuid[]) to importer;

create function enqueue_register_import(p_import uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from register_import where id = p_import and authority_id = actor_authority() and state <> 'done') then
    raise exception 'no such import' using errcode = '42501';
  end if;
  perform graphile_worker.add_job('import-register', json_build_object('importId', p_import),
    job_key => 'import-register:' || p_import, max_attempts => 3);
end $$;
comment on function enqueue_register_import is 'Adds the job that takes in an import of the actor''s own authority.';
grant execute on function enqueue_register_import(uuid) to administrator;

-- Down Migration
-- None: a step back is a new step forward.
