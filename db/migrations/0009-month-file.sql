-- Up Migration
-- Release: personal data leaves only with a recorded ground and recipient.
create table release (
  id uuid primary key,
  kind text not null check (kind in ('sams-month')),
  authority_id uuid not null references authority,
  month date not null check (extract(day from month) = 1),
  format text not null check (format in ('xlsx', 'csv')),
  ground text not null check (ground in ('osl-10-2', 'osl-12-2', 'osl-26-9', 'annan')),
  ground_note text,
  recipient text not null check (length(recipient) between 2 and 200),
  rows_count int not null,
  left_out_protected int not null,
  content_sha256 bytea not null,
  released_by uuid not null references staff,
  released_at timestamptz not null default clock_timestamp(),
  check (ground <> 'annan' or length(ground_note) > 0)
);
comment on table release is 'A hand-over of personal data: what, on what ground, to whom, by whom.';
comment on column release.id is 'Identity.';
comment on column release.kind is 'What was released: sams-month is the month''s file to the central department.';
comment on column release.authority_id is 'Which authority released it.';
comment on column release.month is 'Which month (its first day).';
comment on column release.format is 'Format of the file.';
comment on column release.ground is 'The provision that permits it.';
comment on column release.ground_note is 'The ground in words, where the list has none.';
comment on column release.recipient is 'To whom.';
comment on column release.rows_count is 'How many rows the file held.';
comment on column release.left_out_protected is 'How many placements of protected children were left out.';
comment on column release.content_sha256 is 'SHA-256 of the file as handed over.';
comment on column release.released_by is 'Who.';
comment on column release.released_at is 'When.';
alter table release enable row level security;
create policy own_authority on release for select to school_contact, unit_manager using (authority_id = (select actor_authority()));
create policy release_own on release for insert to school_contact
  with check (authority_id = (select actor_authority()) and released_by = (select actor_staff()));
grant select on release to school_contact, unit_manager;
grant insert on release to school_contact;
-- No update, no delete: what was handed over was handed over.

-- How many protected children's placements the month's file leaves out: a number, nothing of whom.
create function protected_left_out(p_from date, p_until date) returns int language sql stable security definer set search_path = public, pg_temp
  as $$ select count(*)::int from placement p join child c on c.id = p.child_id
        where p.voided_at is null and p.changes_school and lower(p.period) >= p_from and lower(p.period) < p_until
          and c.authority_id = actor_authority()
          and (p.form = 'skyddat-boende' and is_of_school_age(c.born, lower(p.period))
               or c.protection <> 'none' and is_sams_placement(c.id, p.period, p.form, p.changes_school, c.born)) $$;
comment on function protected_left_out is 'Placements of protected children and in protected housing that changed school, begun in a period, at the actor''s authority.';
grant execute on function protected_left_out to school_contact;

create table month_import (
  id uuid primary key,
  file_name text not null,
  content bytea,
  content_sha256 bytea not null,
  delivered_by uuid not null references staff,
  delivered_at timestamptz not null default clock_timestamp(),
  state text not null check (state in ('waiting', 'reading', 'refused', 'ready', 'committed', 'discarded')),
  progress int not null default 0 check (progress between 0 and 100),
  authority_id uuid references authority,
  month date,
  rows_count int,
  outcome jsonb not null default '{}',
  parsed jsonb,
  committed_at timestamptz,
  committed_by uuid references staff
);
comment on table month_import is 'A month''s file as delivered to the central department, from upload through preview to commit.';
comment on column month_import.id is 'Identity.';
comment on column month_import.file_name is 'Name of the file as uploaded.';
comment on column month_import.content is 'Its bytes, until read; then emptied.';
comment on column month_import.content_sha256 is 'SHA-256 of the bytes: the same file twice is known by it.';
comment on column month_import.delivered_by is 'Who uploaded it.';
comment on column month_import.delivered_at is 'When.';
comment on column month_import.state is 'waiting, reading, refused (with problems), ready (for preview), committed or discarded.';
comment on column month_import.progress is 'Per cent of the reading done.';
comment on column month_import.authority_id is 'The stadsdel it reports for.';
comment on column month_import.month is 'The month it reports.';
comment on column month_import.rows_count is 'How many rows it holds.';
comment on column month_import.outcome is 'Problems by row, or what differs from the last time.';
comment on column month_import.parsed is 'The rows read, until committed or discarded.';
comment on column month_import.committed_at is 'When its rows began to count.';
comment on column month_import.committed_by is 'Who committed it.';
create index on month_import (authority_id, month, committed_at);
alter table month_import enable row level security;
-- What all stadsdelar report is the central department's; an analyst of one stadsdel sees none of it.
create policy work on month_import to analyst
  using ((select kind from authority where id = (select actor_authority())) = 'socialnamnd');
grant select, insert, update on month_import to analyst;
create policy read_file on month_import to importer using (true) with check (true);
grant select, update on month_import to importer;
-- No delete: discarded is a state.

create table reported_row (
  id uuid primary key,
  import_id uuid not null references month_import,
  authority_id uuid not null references authority,
  month date not null,
  pseudonym text not null,
  placement_from date not null,
  birth_year int,
  sex text,
  school_form text,
  grade int,
  form text not null,
  changes_school boolean not null,
  municipality text,
  sams_sent_on date,
  school_start_on date,
  delay_reason text,
  delay_note text check (length(delay_note) <= 200),
  has_school_plan boolean,
  replaced_at timestamptz
);
comment on table reported_row is 'A placement as a stadsdel reported it, by pseudonym; counted by the same measure as our own facts.';
comment on column reported_row.id is 'Identity.';
comment on column reported_row.import_id is 'The delivery it came with.';
comment on column reported_row.authority_id is 'The stadsdel that reported it.';
comment on column reported_row.month is 'The month it was reported for (its first day).';
comment on column reported_row.pseudonym is 'The child''s pseudonym.';
comment on column reported_row.placement_from is 'Day of placement.';
comment on column reported_row.birth_year is 'Year of birth.';
comment on column reported_row.sex is 'Sex.';
comment on column reported_row.school_form is 'Form of school.';
comment on column reported_row.grade is 'Grade.';
comment on column reported_row.form is 'Form of placement.';
comment on column reported_row.changes_school is 'Whether the placement changed the school.';
comment on column reported_row.municipality is 'Municipality of stay.';
comment on column reported_row.sams_sent_on is 'When the SAMS message was sent.';
comment on column reported_row.school_start_on is 'When school began; null when it has not.';
comment on column reported_row.delay_reason is 'Why it took more than seven days.';
comment on column reported_row.delay_note is 'More on the reason, as the stadsdel wrote it.';
comment on column reported_row.has_school_plan is 'Whether there is a school plan.';
comment on column reported_row.replaced_at is 'When a later delivery for the same month replaced it; null while it counts.';
create unique index one_row_counts on reported_row (authority_id, pseudonym, placement_from) where replaced_at is null;
create index on reported_row (month) where replaced_at is null;
alter table reported_row enable row level security;
create policy work on reported_row to analyst
  using ((select kind from authority where id = (select actor_authority())) = 'socialnamnd');
grant select, insert, update (replaced_at) on reported_row to analyst;
-- No delete: a later delivery replaces it, so that May's figure can be made again in November.

-- Down Migration
-- None: a step back is a new step forward.
