-- Up Migration
insert into fact_kind values
  ('placement', 'placement'), ('absconding', null), ('legal-basis', 'legal_basis'),
  ('overvagande', 'consideration'), ('omprovning', 'consideration'), ('guardian', 'guardian');

create table placement (
  id uuid primary key,
  child_id uuid not null,
  period daterange not null,
  unit_id uuid references unit,
  form text not null check (form in ('jourhem', 'familjehem', 'natverkshem', 'konsulentstott', 'hvb', 'sis', 'stodboende',
    'behandlingsfamilj', 'skyddat-boende', 'privatplacering', 'samplacering')),
  home_name text not null check (length(home_name) between 1 and 200),
  municipality text not null check (length(municipality) between 1 and 100),
  changes_school boolean not null,
  is_replacement boolean not null default false,
  planned_end date,
  end_reason text,
  voided_at timestamptz,
  foreign key (id, child_id) references fact (id, child_id),
  check ((upper(period) is null) = (end_reason is null)),
  constraint no_two_placements_at_once exclude using gist (child_id with =, period with &&) where (voided_at is null)
);
comment on table placement is 'Where a child lives by the nämnd''s decision. A move ends one and begins the next; absconding is a fact of its own.';
comment on column placement.id is 'The fact''s id.';
comment on column placement.child_id is 'The child''s file.';
comment on column placement.period is 'From the first night until (exclusive) the day the child left.';
comment on column placement.unit_id is 'The unit that placed the child; null where an import does not say.';
comment on column placement.form is 'Form of placement.';
comment on column placement.home_name is 'The home or provider, by name.';
comment on column placement.municipality is 'The municipality where the child stays.';
comment on column placement.changes_school is 'Whether the child has to change school because of it.';
comment on column placement.is_replacement is 'Whether it continues care from another placement (omplacering).';
comment on column placement.planned_end is 'Planned last day, a plan and not an end.';
comment on column placement.end_reason is 'Why it ended.';
comment on column placement.voided_at is 'Carried from the fact.';
create index on placement (child_id) where voided_at is null;
alter table placement enable row level security;
create policy see_with_child on placement for select to care using (child_id in (select id from child));
-- Never protected housing, whether or not the child carries a flag.
create policy see_school_changes on placement for select to school_contact
  using (changes_school and form <> 'skyddat-boende' and child_id in (select id from child));
create policy add_to_child on placement for insert to care with check (child_id in (select id from child) and voided_at is null);
create policy evaluate_all on placement for select to engine using (true);
grant select, insert on placement to care;
grant select (id, child_id, period, unit_id, form, municipality, changes_school, is_replacement, planned_end, end_reason, voided_at)
  on placement to school_contact;
grant select on placement to engine;
-- No update: an end or a correction is a new version. No delete: a mistaken placement is voided.

create table legal_basis (
  id uuid primary key,
  child_id uuid not null,
  period daterange not null,
  basis text not null check (basis in ('sol', 'lvu-2', 'lvu-3', 'lvu-6', 'law2026-3-2', 'law2026-3-3', 'law2026-3-5', 'law2026-5-1')),
  voided_at timestamptz,
  foreign key (id, child_id) references fact (id, child_id),
  constraint one_legal_basis_at_a_time exclude using gist (child_id with =, period with &&) where (voided_at is null)
);
comment on table legal_basis is 'On what ground of law the child is cared for, with dates.';
comment on column legal_basis.id is 'The fact''s id.';
comment on column legal_basis.child_id is 'The child''s file.';
comment on column legal_basis.period is 'When the ground holds.';
comment on column legal_basis.basis is 'The ground: SoL, a paragraph of LVU (1990:52) or a provision of lag (2026:1600).';
comment on column legal_basis.voided_at is 'Carried from the fact.';
alter table legal_basis enable row level security;
create policy see_with_child on legal_basis for select to care using (child_id in (select id from child));
create policy add_to_child on legal_basis for insert to care with check (child_id in (select id from child) and voided_at is null);
create policy evaluate_all on legal_basis for select to engine using (true);
grant select, insert on legal_basis to care;
grant select on legal_basis to engine;
-- No update, no delete: corrected by a new version, voided with a reason. The SAMS contact has no part in it.

create table consideration (
  id uuid primary key,
  child_id uuid not null,
  of text not null,
  decided_by text not null check (decided_by in ('namnd', 'utskott')),
  voided_at timestamptz,
  foreign key (id, child_id) references fact (id, child_id)
);
comment on table consideration is 'An övervägande or an omprövning that nämnd or utskott has made; the fact''s kind tells which, they are not the same.';
comment on column consideration.id is 'The fact''s id.';
comment on column consideration.child_id is 'The child''s file.';
comment on column consideration.of is 'Which care it concerned (code of the legal basis).';
comment on column consideration.decided_by is 'Nämnd or utskott; nobody else may.';
comment on column consideration.voided_at is 'Carried from the fact.';
alter table consideration enable row level security;
create policy see_with_child on consideration for select to care using (child_id in (select id from child));
create policy add_to_child on consideration for insert to care with check (child_id in (select id from child) and voided_at is null);
create policy evaluate_all on consideration for select to engine using (true);
grant select, insert on consideration to care;
grant select on consideration to engine;
-- No update, no delete: voided with a reason.

create table guardian (
  id uuid primary key,
  child_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  relation text not null check (relation in ('mamma', 'pappa', 'god-man', 'sarskilt-forordnad', 'annan')),
  phone text,
  voided_at timestamptz,
  foreign key (id, child_id) references fact (id, child_id)
);
comment on table guardian is 'Who has custody of the child (vårdnadshavare), or is its god man.';
comment on column guardian.id is 'The fact''s id.';
comment on column guardian.child_id is 'The child''s file.';
comment on column guardian.name is 'Name.';
comment on column guardian.relation is 'Relation to the child.';
comment on column guardian.phone is 'Telephone.';
comment on column guardian.voided_at is 'Carried from the fact.';
alter table guardian enable row level security;
create policy see_with_child on guardian for select to care using (child_id in (select id from child));
create policy add_to_child on guardian for insert to care with check (child_id in (select id from child) and voided_at is null);
grant select, insert on guardian to care;
-- No update, no delete: corrected by a new version. No other role has to know the guardians.

-- Down Migration
-- None: a step back is a new step forward.
