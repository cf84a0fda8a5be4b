-- Up Migration
-- The spine: every fact has its header here and its own columns in the table of its kind, by the same id.
create table fact_kind (
  kind text primary key,
  extends text
);
comment on table fact_kind is 'The kinds of fact there are, and the table that carries each one''s own columns.';
comment on column fact_kind.kind is 'Name of the kind.';
comment on column fact_kind.extends is 'Name of the table with the kind''s own columns; null when the header says all.';
alter table fact_kind enable row level security;
create policy read_all on fact_kind for select to signed_in, engine using (true);
grant select on fact_kind to signed_in, engine;
-- No insert, update or delete for any role: kinds come with migrations.

create table fact (
  id uuid primary key,
  origin_id uuid not null,
  kind text not null references fact_kind,
  subject_kind text not null check (subject_kind in ('child', 'parent', 'home', 'unit', 'authority')),
  subject_id uuid not null,
  child_id uuid generated always as (case when subject_kind = 'child' then subject_id end) stored references child,
  period daterange not null check (not isempty(period) and lower(period) is not null),
  authority_id uuid not null references authority,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by uuid,
  source text not null default 'obruten' check (source in ('obruten', 'import')),
  voided_at timestamptz,
  voided_by uuid,
  void_kind text check (void_kind in ('mistake', 'correction')),
  void_reason text,
  check ((voided_at is null) = (void_kind is null)),
  check (void_kind is distinct from 'mistake' or length(void_reason) > 0),
  unique (id, child_id)
);
comment on table fact is 'Something that happened or holds. Never changed and never deleted: corrected by a new version, or voided with a reason.';
comment on column fact.id is 'Identity of this version.';
comment on column fact.origin_id is 'Identity of the first version; what duties and notes hang on.';
comment on column fact.kind is 'What kind of fact.';
comment on column fact.subject_kind is 'What it is about: a child, a parent, a home, a unit or an authority.';
comment on column fact.subject_id is 'Which one.';
comment on column fact.child_id is 'The child''s file, when it is about a child.';
comment on column fact.period is 'When it holds: from its day, until (exclusive) its end; a single event is one day long.';
comment on column fact.authority_id is 'Which authority recorded it.';
comment on column fact.recorded_at is 'When it was recorded: what we knew on a day follows from this and voided_at.';
comment on column fact.recorded_by is 'Who recorded it; null for an import.';
comment on column fact.source is 'obruten, or import from the case system.';
comment on column fact.voided_at is 'When it ceased to be held for true.';
comment on column fact.voided_by is 'Who voided it.';
comment on column fact.void_kind is 'mistake: it never was so; correction: a later version says it better.';
comment on column fact.void_reason is 'Why, in words.';
create index on fact (child_id, kind) where voided_at is null;
create index on fact (origin_id);
create index on fact (subject_id) where subject_kind <> 'child';
alter table fact enable row level security;
create policy see_with_child on fact for select to care using (child_id in (select id from child));
create policy add_to_child on fact for insert to care
  with check (child_id in (select id from child) and recorded_by = (select actor_staff())
              and authority_id = (select actor_authority()) and voided_at is null);
create policy void_of_child on fact for update to care
  using (child_id in (select id from child) and voided_at is null)
  with check (voided_by = (select actor_staff()) and voided_at is not null);
-- The SAMS contact records the school's side; what it may see stands with the tables it sees (0007).
create policy add_school on fact for insert to school_contact
  with check (kind in ('school-start', 'sams-message', 'school-plan') and child_id in (select id from child)
              and recorded_by = (select actor_staff()) and authority_id = (select actor_authority()) and voided_at is null);
create policy void_school on fact for update to school_contact
  using (kind in ('school-start', 'sams-message', 'school-plan') and child_id in (select id from child) and voided_at is null)
  with check (voided_by = (select actor_staff()) and voided_at is not null);
create policy evaluate_all on fact for select to engine using (true);
grant select, insert (id, origin_id, kind, subject_kind, subject_id, period, authority_id, recorded_by),
      update (voided_at, voided_by, void_kind, void_reason) on fact to care, school_contact;
grant select on fact to engine;
-- No delete: a mistaken fact is voided, so that record and statistics stay explainable.

-- A kind's own table repeats child_id (its policy asks child directly) and voided_at (its constraints
-- count only what holds). Both are kept true here, for every such table alike.
create function carry_void() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare v_table text;
begin
  select extends into v_table from fact_kind where kind = new.kind;
  if v_table is not null then
    execute format('update %I set voided_at = $1 where id = $2', v_table) using new.voided_at, new.id;
  end if;
  return null;
end $$;
create trigger carry_void after update of voided_at on fact for each row
  when (old.voided_at is distinct from new.voided_at) execute function carry_void();

-- Down Migration
-- None: a step back is a new step forward.
