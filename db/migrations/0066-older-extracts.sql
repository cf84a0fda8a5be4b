-- Up Migration
-- An extract says how things stood on the day it was taken. So that one that is older than what we know undoes
-- nothing, it is remembered of which day the newest is that has told of a child, and read what was changed since.
create table register_told (
  child_id uuid not null references child,
  kind text not null check (kind in ('persons', 'guardians', 'assignments', 'placements', 'decisions', 'enrolments')),
  extracted_on date not null,
  primary key (child_id, kind)
);
comment on table register_told is 'Of which day the newest extract is that has told of a child, file by file.';
comment on column register_told.child_id is 'Which child.';
comment on column register_told.kind is 'In which of the files of an extract.';
comment on column register_told.extracted_on is 'The day the extract was taken; the day it was delivered, where nobody said.';
alter table register_told enable row level security;
create policy run on register_told to importer
  using (child_id in (select id from child)) with check (child_id in (select id from child));
grant select, insert, update (extracted_on) on register_told to importer;
-- No delete: what has been told has been told.

-- Which particulars somebody here has changed since an extract was taken. Not the telephone: no extract tells it.
create policy import_read on child_version for select to importer using (child_id in (select id from child));
grant select (child_id, until_at, given_name, family_name, born, sex, protection, caseworker_id, changed_by)
  on child_version to importer;

-- An older extract may also know of a review that is not here.
alter table register_difference drop constraint register_difference_about_check;
alter table register_difference add constraint register_difference_about_check check (about in
  ('person', 'placement', 'legal-basis', 'overvagande', 'omprovning', 'guardian', 'school-enrolment', 'assignment'));

-- Down Migration
-- None: a step back is a new step forward.
