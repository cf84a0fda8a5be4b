-- Up Migration
-- One row per request, in the same transaction as what it tells of; a refusal in one of its own
-- (lag (2001:454) 10 §: access is documented and can be checked).
create table access_log (
  id uuid primary key,
  at timestamptz not null default clock_timestamp(),
  staff_id uuid,
  system_actor text,
  role text not null,
  authority_id uuid,
  unit_id uuid,
  event text not null,
  outcome text not null check (outcome in ('done', 'refused', 'not-found', 'invalid')),
  child_ids uuid[] not null default '{}',
  detail jsonb not null default '{}',
  seal_no bigint,
  check ((staff_id is null) <> (system_actor is null))
);
comment on table access_log is 'Who did or saw what about which children. Written by every request; changed by nobody.';
comment on column access_log.id is 'Identity, rising with time (uuid version 7).';
comment on column access_log.at is 'When.';
comment on column access_log.staff_id is 'Which person; null for a job.';
comment on column access_log.system_actor is 'Which named job, such as import; null for a person.';
comment on column access_log.role is 'The role acted in.';
comment on column access_log.authority_id is 'The authority acted for.';
comment on column access_log.unit_id is 'The unit acted in.';
comment on column access_log.event is 'What, as declared by the route, such as child-read.';
comment on column access_log.outcome is 'done; refused (no right); not-found (no such thing for this actor); invalid (a form sent back).';
comment on column access_log.child_ids is 'The children whose data were shown or changed, or asked for in vain.';
comment on column access_log.detail is 'What else explains the row; never a name or an identity number.';
comment on column access_log.seal_no is 'The seal that covers the row; set once, by the sealer.';
create index on access_log using gin (child_ids);
create index on access_log (seal_no) where seal_no is null;
create index on access_log (at);
alter table access_log enable row level security;
create policy write_own on access_log for insert to signed_in
  with check (staff_id = (select actor_staff()) and seal_no is null);
grant insert (id, staff_id, role, authority_id, unit_id, event, outcome, child_ids, detail) on access_log to signed_in;
create policy write_job on access_log for insert to importer, engine, gatekeeper
  with check (staff_id is null and system_actor is not null and seal_no is null);
grant insert (id, system_actor, role, authority_id, event, outcome, child_ids, detail) on access_log to importer, engine, gatekeeper;
create policy seal_read on access_log for select to sealer using (true);
create policy seal_set on access_log for update to sealer using (seal_no is null) with check (seal_no is not null);
grant select, update (seal_no) on access_log to sealer;
-- No delete, and no update of anything but the seal, for any role: the log is the memory of who looked.
-- Who may read it: see 0004, where the child is known.

create table log_seal (
  seal_no bigint primary key,
  sealed_at timestamptz not null default clock_timestamp(),
  rows_count int not null check (rows_count > 0),
  previous_hash bytea not null,
  hash bytea not null
);
comment on table log_seal is 'A link of the chain over the log: the hash of the former link and of the rows that this one covers.';
comment on column log_seal.seal_no is 'Number, from 1 without gaps.';
comment on column log_seal.sealed_at is 'When.';
comment on column log_seal.rows_count is 'How many rows it covers.';
comment on column log_seal.previous_hash is 'The hash of the link before; zeros for the first.';
comment on column log_seal.hash is 'SHA-256 of previous_hash and the covered rows in order of id.';
alter table log_seal enable row level security;
create policy seal on log_seal to sealer using (true) with check (true);
grant select, insert on log_seal to sealer;
-- No update or delete: a link once made stands.

-- Down Migration
-- None: a step back is a new step forward.
