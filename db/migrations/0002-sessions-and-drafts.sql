-- Up Migration
-- Sessions are opaque: the browser holds a random token, the table only its hash.
create table session (
  token_hash bytea primary key,
  staff_id uuid not null references staff,
  appointment_id uuid not null references appointment,
  language text not null default 'sv' check (language in ('sv', 'en')),
  opened_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  closed_at timestamptz
);
comment on table session is 'A signed-in browser. Idle and absolute time-out are judged when it is read.';
comment on column session.token_hash is 'SHA-256 of the token in the cookie; the token itself is nowhere kept.';
comment on column session.staff_id is 'Whose it is.';
comment on column session.appointment_id is 'The role the person acts in at present.';
comment on column session.language is 'Language of the pages.';
comment on column session.opened_at is 'When it was opened; it ends at the absolute time-out after this.';
comment on column session.last_seen_at is 'Last use, to the minute; it ends at the idle time-out after this.';
comment on column session.closed_at is 'When it was signed out.';
create index on session (staff_id) where closed_at is null;
alter table session enable row level security;
create policy keep_the_gate on session to gatekeeper using (true) with check (true);
grant select, insert, update on session to gatekeeper;
create policy see_own on session for select to signed_in using (staff_id = (select actor_staff()));
grant select (staff_id, appointment_id, opened_at, last_seen_at, closed_at) on session to signed_in;
-- No delete: a closed session says when somebody left.

create policy find_staff on staff for select to gatekeeper using (true);
grant select on staff to gatekeeper;
create policy find_appointment on appointment for select to gatekeeper using (true);
grant select on appointment to gatekeeper;

create table draft (
  id uuid primary key,
  staff_id uuid not null references staff,
  form text not null,
  child_id uuid,
  content jsonb not null check (octet_length(content::text) < 100000),
  saved_at timestamptz not null default now(),
  unique nulls not distinct (staff_id, form, child_id)
);
comment on table draft is 'What somebody has begun to fill in, bound to person, form and child, so that nothing typed is lost.';
comment on column draft.id is 'Identity.';
comment on column draft.staff_id is 'Whose it is; nobody else sees it.';
comment on column draft.form is 'Which form.';
comment on column draft.child_id is 'Which child the form is about; null for a form about none yet.';
comment on column draft.content is 'The fields as typed, unchecked.';
comment on column draft.saved_at is 'When it was last kept.';
alter table draft enable row level security;
create policy own on draft to signed_in
  using (staff_id = (select actor_staff())) with check (staff_id = (select actor_staff()));
grant select, insert, update, delete on draft to signed_in;

-- Down Migration
-- None: a step back is a new step forward.
