-- Up Migration
-- The shelf: what is published leaves us for good. A publication is never changed and never removed, since
-- it has been read; a mistake is corrected by a new one that points to it. What anybody may read lies here,
-- and what only the publisher's analysts may read of it in publication_audit.
create table publication (
  number text primary key check (number ~ '^20[0-9]{2}:[1-9][0-9]*$'),
  family text not null check (family ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title_sv text not null check (title_sv ~ '\S'),
  title_en text not null check (title_en ~ '\S'),
  publisher text not null,
  published_on date not null,
  content jsonb not null,
  corrects text unique references publication,
  correction text check (correction ~ '\S'),
  check ((corrects is null) = (correction is null) and corrects <> number)
);
comment on table publication is 'A published table as anybody may read it; never changed, corrected by a new one.';
comment on column publication.number is 'As it is cited: year and number of the year, 2026:3.';
comment on column publication.family is 'The family of tables with the same inner cells that it belongs to: what was published of it before is known to the reader.';
comment on column publication.title_sv is 'Title in Swedish.';
comment on column publication.title_en is 'Title in English.';
comment on column publication.publisher is 'The nämnd that published it, by name.';
comment on column publication.published_on is 'The day it was published.';
comment on column publication.content is 'The table with its cells, definitions and notes; of a hidden cell only that it is hidden.';
comment on column publication.corrects is 'The publication that this one corrects.';
comment on column publication.correction is 'What was wrong in that one, for its readers.';
create index on publication (family);

create table publication_file (
  number text not null references publication,
  name text not null,
  media_type text not null,
  bytes bytea not null,
  content_sha256 bytea not null generated always as (sha256(bytes)) stored,
  primary key (number, name)
);
comment on table publication_file is 'A published table as a file, to the byte as it was published.';
comment on column publication_file.number is 'Of which publication.';
comment on column publication_file.name is 'Its name, 2026-3.px.';
comment on column publication_file.media_type is 'What it is, as the web calls it.';
comment on column publication_file.bytes is 'The file.';
comment on column publication_file.content_sha256 is 'By which a copy can be known to be the same.';

create table publication_audit (
  number text primary key references publication,
  authority_id uuid not null references authority,
  published_by uuid not null references staff,
  settings jsonb not null,
  statuses jsonb not null,
  audit jsonb not null,
  source text check (source ~ '^/[^/]')
);
comment on table publication_audit is 'Why a published table is safe, and who published it: for the analysts of the nämnd, never for the reader.';
comment on column publication_audit.number is 'Of which publication.';
comment on column publication_audit.authority_id is 'The nämnd that published it.';
comment on column publication_audit.published_by is 'Who published it.';
comment on column publication_audit.settings is 'What it counts and how it was protected: kind, threshold, method.';
comment on column publication_audit.statuses is 'Of each cell how it is shown and, where hidden, why: for its own sake or another''s.';
comment on column publication_audit.audit is 'The audit: what an outsider can compute of each hidden cell.';
comment on column publication_audit.source is 'The address in the table builder that the table was made at.';

alter table publication enable row level security;
create policy read_shelf on publication for select to shelf, analyst using (true);
grant select on publication to shelf, analyst;
-- No insert, update or delete for any role: publish_table() alone adds, and nothing is taken back.

alter table publication_file enable row level security;
create policy read_shelf on publication_file for select to shelf, analyst using (true);
grant select on publication_file to shelf, analyst;
-- No insert, update or delete for any role, as above.

alter table publication_audit enable row level security;
create policy of_own_authority on publication_audit for select to analyst
  using (authority_id = (select actor_authority()));
grant select on publication_audit to analyst;
-- No insert, update or delete for any role, as above. Not the shelf's: why a cell is hidden tells how small it is.

-- The owner is bound too: a repair of what has been read would be a lie.
create function stays_as_published() returns trigger language plpgsql as $$
begin
  -- An empty shelf has nothing to lose: whoever empties the rest of a database may go on.
  if tg_op = 'TRUNCATE' and not exists (select from publication) then return null; end if;
  raise exception 'what is published is never changed' using errcode = '42501';
end $$;
comment on function stays_as_published is 'Refuses to change or remove what is published.';
create trigger never_changed before update or delete or truncate on publication
  for each statement execute function stays_as_published();
create trigger never_changed before update or delete or truncate on publication_file
  for each statement execute function stays_as_published();
create trigger never_changed before update or delete or truncate on publication_audit
  for each statement execute function stays_as_published();

-- Whoever reads the shelf is nobody to us: what is read is logged, not by whom.
grant usage on schema public to shelf;
create policy write_public on access_log for insert to shelf with check (
  staff_id is null and system_actor = 'shelf' and role = 'shelf' and child_ids = '{}' and seal_no is null);
grant insert (id, system_actor, role, event, outcome, child_ids, detail) on access_log to shelf;

-- Down Migration
-- None: a step back is a new step forward.
