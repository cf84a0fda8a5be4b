/** `npm run db:new -- placements`: the next migration, numbered, with what each table needs. */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join('db', 'migrations')
const [name] = process.argv.slice(2)
if (name === undefined || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
  console.error('Name the migration in small letters: npm run db:new -- school-calendar')
  process.exit(1)
}

const numbers = readdirSync(folder).map((file) => Number.parseInt(file, 10) || 0)
const number = String(Math.max(0, ...numbers) + 1).padStart(4, '0')
const table = name.replaceAll('-', '_')
const path = join(folder, `${number}-${name}.sql`)
writeFileSync(
  path,
  `-- Up Migration
-- What, why, and by which law.
create table ${table} (
  id uuid primary key,
  child_id uuid not null references child
);
comment on table ${table} is '';
comment on column ${table}.id is 'Identity.';
comment on column ${table}.child_id is 'The child''s file.';
-- Who may see it: decided once, by the policy on child.
alter table ${table} enable row level security;
create policy see_with_child on ${table} for select to care
  using (child_id in (select id from child));
grant select on ${table} to care;
-- No delete: a mistaken row is voided, so that the record stays explainable.

-- Down Migration
-- None: a step back is a new step forward.
`,
  { flag: 'wx' },
)
console.log(path)
