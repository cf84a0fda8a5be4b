-- Up Migration
-- The rule versions the running system holds, mirrored from the catalogue so that they cannot change unnoticed.
create table rule_version (
  rule_id text not null,
  version_id text not null,
  title_sv text not null,
  title_en text not null,
  level text not null check (level in ('lag', 'föreskrift', 'stadsmål', 'lokal rutin')),
  valid_from date not null,
  valid_until date,
  source text not null,
  fingerprint text not null,
  primary key (rule_id, version_id)
);
comment on table rule_version is 'Each dated, immutable version of each rule, with the fingerprint of all it says.';
comment on column rule_version.rule_id is 'The rule.';
comment on column rule_version.version_id is 'The version.';
comment on column rule_version.title_sv is 'Title in Swedish.';
comment on column rule_version.title_en is 'Title in English.';
comment on column rule_version.level is 'lag, föreskrift, stadsmål or lokal rutin; never mixed.';
comment on column rule_version.valid_from is 'From which day.';
comment on column rule_version.valid_until is 'Until which day (exclusive).';
comment on column rule_version.source is 'As a person would cite it.';
comment on column rule_version.fingerprint is 'SHA-256 of the version as written; a start with another text of the same version is refused.';
alter table rule_version enable row level security;
create policy read_all on rule_version for select to signed_in, engine using (true);
grant select on rule_version to signed_in, engine;
-- No insert, update or delete for any role: versions come with the catalogue at start.

create table duty (
  id uuid primary key,
  rule_id text not null,
  version_id text not null,
  subject_kind text not null check (subject_kind in ('child', 'parent', 'home', 'unit', 'authority')),
  subject_id uuid not null,
  child_id uuid generated always as (case when subject_kind = 'child' then subject_id end) stored references child,
  key text not null,
  trigger_origin uuid not null,
  trigger_kind text not null references fact_kind,
  occurrence int not null check (occurrence >= 1),
  counted_from date not null,
  limit_day date,
  plan_by date,
  lapses_day date,
  state text not null check (state in ('open', 'done', 'ended', 'withdrawn')),
  fulfilled_by uuid,
  fulfilled_on date,
  why jsonb not null,
  upcoming jsonb,
  evaluated_at timestamptz not null default clock_timestamp(),
  unique (subject_id, key),
  foreign key (rule_id, version_id) references rule_version,
  check ((state = 'done') = (fulfilled_on is not null))
);
comment on table duty is 'A rule version applied to one subject''s facts. Late or soon is not stored: it follows from the day.';
comment on column duty.id is 'Identity; kept across re-evaluation.';
comment on column duty.rule_id is 'Which rule.';
comment on column duty.version_id is 'Which version of it governs now.';
comment on column duty.subject_kind is 'What it is about.';
comment on column duty.subject_id is 'Which one.';
comment on column duty.child_id is 'The child''s file, when it is about a child.';
comment on column duty.key is 'Rule, triggering fact and occurrence; stays when dates are corrected or the law is replaced.';
comment on column duty.trigger_kind is 'The kind of that fact.';
comment on column duty.trigger_origin is 'The fact (its first version) that set it off.';
comment on column duty.occurrence is 'Which time, for what recurs; 1 otherwise.';
comment on column duty.counted_from is 'The day its time is counted from.';
comment on column duty.limit_day is 'The last day by law or goal.';
comment on column duty.plan_by is 'The last weekday on or before it: what a person plans by.';
comment on column duty.lapses_day is 'The day something lapses if it is not done; null where nothing does.';
comment on column duty.state is 'open; done; ended (what it was for ended first); withdrawn (its fact was voided).';
comment on column duty.fulfilled_by is 'The fact (its first version) that fulfilled it.';
comment on column duty.fulfilled_on is 'When it was fulfilled.';
comment on column duty.why is 'The steps from fact and paragraph to day, told to whoever asks Varför?';
comment on column duty.upcoming is 'The version that will govern if the duty is still open when it comes into force.';
comment on column duty.evaluated_at is 'When it was last computed.';
create index on duty (child_id, plan_by) where state = 'open';
create index on duty (child_id);
alter table duty enable row level security;
create policy see_with_child on duty for select to care using (child_id in (select id from child));
create policy see_school on duty for select to school_contact
  using (rule_id in ('school-start', 'sams-message', 'school-plan') and child_id in (select id from child));
create policy evaluate_all on duty to engine using (true) with check (true);
grant select on duty to care, school_contact;
grant select, insert, update on duty to engine;
-- No delete: a duty whose fact is voided is withdrawn, and says so.

create table evaluation_run (
  day date primary key,
  started_at timestamptz not null default clock_timestamp(),
  last_child uuid,
  children_count int not null default 0,
  changed_count int not null default 0,
  finished_at timestamptz
);
comment on table evaluation_run is 'The nightly evaluation of every child: new law and new days reach the duties by it. Resumed where it stopped.';
comment on column evaluation_run.day is 'The day it evaluated for.';
comment on column evaluation_run.started_at is 'When it began.';
comment on column evaluation_run.last_child is 'The last child done; a resumed run goes on after it.';
comment on column evaluation_run.children_count is 'Children evaluated so far.';
comment on column evaluation_run.changed_count is 'Duties changed so far.';
comment on column evaluation_run.finished_at is 'When it was done.';
alter table evaluation_run enable row level security;
create policy run on evaluation_run to engine using (true) with check (true);
grant select, insert, update on evaluation_run to engine;
-- No delete: a run that was made was made.

-- Down Migration
-- None: a step back is a new step forward.
