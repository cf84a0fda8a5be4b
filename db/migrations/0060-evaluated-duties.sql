-- Up Migration
-- What the last evaluation of a child came to, as a digest. The night reads facts and evaluates; where
-- the digest is the same the duties held are the same, and are neither read nor compared. Only the
-- engine writes duties, and the digest goes with them in one transaction. A migration that changes
-- duties itself empties this table, and the next night compares every duty again.
create table evaluated_duties (
  child_id uuid primary key references child,
  digest text not null
);
comment on table evaluated_duties is 'What the last evaluation of a child came to; where the next comes to the same, its duties are not read again.';
comment on column evaluated_duties.child_id is 'The child.';
comment on column evaluated_duties.digest is 'SHA-256 of the duties that the evaluation gave, in base64; tells nothing of what they say.';
alter table evaluated_duties enable row level security;
create policy evaluate_all on evaluated_duties to engine using (true) with check (true);
grant select, insert, update on evaluated_duties to engine;
-- No delete: a child that is evaluated is evaluated again.

-- Down Migration
-- None: a step back is a new step forward.
