-- Up Migration
-- Short dated notes about a child. Their author may change them until they are locked: by the author,
-- or by themselves fourteen days after they were written. A locked note is only added to, or voided.
create table note (
  id uuid primary key,
  child_id uuid not null references child,
  day date not null,
  text text not null check (length(text) between 1 and 2000),
  written_by uuid not null references staff,
  written_at timestamptz not null default clock_timestamp(),
  written_on date not null,
  locks_on date not null,
  locked_at timestamptz,
  together_id uuid,
  check (day <= written_on),
  check (locks_on between written_on and written_on + 14),
  unique (id, child_id)
);
comment on table note is 'A short dated note about one child. Beside the legal journal, which the case system keeps.';
comment on column note.id is 'Identity.';
comment on column note.child_id is 'The child''s file.';
comment on column note.day is 'The day it tells of.';
comment on column note.text is 'What is noted, in plain text.';
comment on column note.written_by is 'Its author, who alone may change it.';
comment on column note.written_at is 'When it was written.';
comment on column note.written_on is 'The same as a day; what the fourteen days are counted from.';
comment on column note.locks_on is 'The first day it can no longer be changed.';
comment on column note.locked_at is 'When its author locked it; null when it locks by itself.';
comment on column note.together_id is 'Notes of sisters and brothers that were written in one step share this.';
create index on note (child_id, day);
alter table note enable row level security;

create table note_voiding (
  note_id uuid primary key,
  child_id uuid not null,
  reason text not null check (length(reason) between 1 and 500),
  voided_by uuid not null references staff,
  voided_at timestamptz not null default clock_timestamp(),
  foreign key (note_id, child_id) references note (id, child_id)
);
comment on table note_voiding is 'That a note should never have stood there, and why. The note itself stays as it was.';
comment on column note_voiding.note_id is 'Which note.';
comment on column note_voiding.child_id is 'The child''s file.';
comment on column note_voiding.reason is 'Why, in words.';
comment on column note_voiding.voided_by is 'Who voided it.';
comment on column note_voiding.voided_at is 'When.';
alter table note_voiding enable row level security;
create policy see_with_child on note_voiding for select to care using (child_id in (select id from child));
create policy void_of_child on note_voiding for insert to care
  with check (child_id in (select id from child) and voided_by = (select actor_staff()));
grant select, insert (note_id, child_id, reason, voided_by) on note_voiding to care;
-- No update, no delete: what was voided stays voided; a new note says what is right.

create policy see_with_child on note for select to care using (child_id in (select id from child));
create policy write_of_child on note for insert to care
  with check (child_id in (select id from child) and written_by = (select actor_staff())
              and written_on = (select actor_today()));
-- A lock is dated today or later: none can say that a note was locked before it was changed.
create policy change_own_open on note for update to care
  using (child_id in (select id from child) and written_by = (select actor_staff())
         and locks_on > (select actor_today())
         and not exists (select from note_voiding v where v.note_id = note.id))
  with check (locks_on >= (select actor_today()));
grant select, insert (id, child_id, day, text, written_by, written_on, locks_on, locked_at, together_id),
      update (day, text, locks_on, locked_at) on note to care;
-- No delete: a mistaken note is voided, so that the file stays explainable.

create table note_addition (
  id uuid primary key,
  note_id uuid not null,
  child_id uuid not null,
  text text not null check (length(text) between 1 and 2000),
  written_by uuid not null references staff,
  written_at timestamptz not null default clock_timestamp(),
  foreign key (note_id, child_id) references note (id, child_id)
);
comment on table note_addition is 'What was added to a note later, by its author or anybody else who works with the child.';
comment on column note_addition.id is 'Identity.';
comment on column note_addition.note_id is 'Which note.';
comment on column note_addition.child_id is 'The child''s file.';
comment on column note_addition.text is 'What was added.';
comment on column note_addition.written_by is 'Who added it.';
comment on column note_addition.written_at is 'When.';
create index on note_addition (note_id);
alter table note_addition enable row level security;
create policy see_with_child on note_addition for select to care using (child_id in (select id from child));
create policy add_to_child on note_addition for insert to care
  with check (child_id in (select id from child) and written_by = (select actor_staff()));
grant select, insert (id, note_id, child_id, text, written_by) on note_addition to care;
-- No update, no delete: an addition is locked as it is written.

create table note_version (
  note_id uuid not null,
  child_id uuid not null,
  until_at timestamptz not null default clock_timestamp(),
  day date not null,
  text text not null,
  primary key (note_id, until_at),
  foreign key (note_id, child_id) references note (id, child_id)
);
comment on table note_version is 'How a note read until its author changed it.';
comment on column note_version.note_id is 'Which note.';
comment on column note_version.child_id is 'The child''s file.';
comment on column note_version.until_at is 'The moment it was changed.';
comment on column note_version.day is 'The day it told of until then.';
comment on column note_version.text is 'What it said until then.';
alter table note_version enable row level security;
create policy see_with_child on note_version for select to care using (child_id in (select id from child));
grant select on note_version to care;
-- No insert, update or delete for any role: the trigger below writes it.
create function keep_note_version() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (old.day, old.text) is distinct from (new.day, new.text) then
    insert into note_version (note_id, child_id, day, text) values (old.id, old.child_id, old.day, old.text);
  end if;
  return new;
end $$;
create trigger keep_version before update on note for each row execute function keep_note_version();

-- Down Migration
-- None: a step back is a new step forward.
