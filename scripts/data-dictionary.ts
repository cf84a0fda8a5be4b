/**
 * `npm run docs:data`: writes docs/data-dictionary.md from the database itself: what each table and
 * column means (`comment on`), which role may do what with it, and by which policies. A database is
 * migrated for it and dropped again, so what stands there is what the migrations say.
 */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '../src/platform/database/migrate.ts'
import { createFromTemplate, dropDatabase, onDatabase } from '../src/platform/postgres/index.ts'
import { openTestServer } from './test-server.ts'
import { writeOrCheck } from './write-or-check.ts'

type Table = { name: string; meaning: string }
type Column = { table: string; name: string; type: string; required: boolean; meaning: string }
type Grant = { table: string; role: string; verb: string; columns: string | null }
type Policy = { table: string; name: string; roles: string; verb: string }

const TABLES = `select c.relname as name, obj_description(c.oid, 'pg_class') as meaning from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration' order by 1`

const COLUMNS = `select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
  a.attnotnull as required, col_description(c.oid, a.attnum) as meaning
  from pg_attribute a join pg_class c on c.oid = a.attrelid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
  order by 1, a.attnum`

/** Of the whole table, or of some of its columns; the owner has everything and is left out. */
const GRANTS = `select c.relname as table, g.grantee::regrole::text as role, lower(g.privilege_type) as verb,
    null as columns
  from pg_class c, aclexplode(c.relacl) g
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and g.grantee <> c.relowner
  union all
  select c.relname, g.grantee::regrole::text, lower(g.privilege_type), string_agg(a.attname, ', ' order by a.attnum)
  from pg_class c join pg_attribute a on a.attrelid = c.oid, aclexplode(a.attacl) g
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' group by 1, 2, 3
  order by 1, 2, 3`

const POLICIES = `select tablename as table, policyname as name, array_to_string(roles, ', ') as roles,
  lower(cmd) as verb from pg_policies where schemaname = 'public' order by 1, 3, 2`

const HEAD = `# Data dictionary

Written by \`npm run docs:data\` from the migrated database; do not edit. Meanings are the \`comment on\`
of each table and column. A right is what a role is granted; which rows it then reaches, the policies
decide. What is not named, nobody but the owner may do.
\`care\` stands for caseworker, intake and unit_manager; \`signed_in\` for every role that a person has.`

const server = await openTestServer()
const name = `dictionary_${randomBytes(4).toString('hex')}`
try {
  await createFromTemplate(server.superuserUrl, 'template0', name)
  const ownerUrl = onDatabase(server.ownerUrl, name)
  await migrate(ownerUrl)
  const pages = await describeTables(ownerUrl)
  const path = join('docs', 'data-dictionary.md')
  writeOrCheck(path, pages.text)
  console.log(`${path}: ${pages.tables} tables`)
} finally {
  await dropDatabase(server.superuserUrl, name)
  await server.stop()
}

async function describeTables(url: string): Promise<{ text: string; tables: number }> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows: tables } = await client.query<Table>(TABLES)
    const { rows: columns } = await client.query<Column>(COLUMNS)
    const { rows: grants } = await client.query<Grant>(GRANTS)
    const { rows: policies } = await client.query<Policy>(POLICIES)
    const sections = tables.map((table) =>
      [
        `## ${table.name}`,
        table.meaning,
        columnTable(columns.filter((one) => one.table === table.name)),
        grantList(grants.filter((one) => one.table === table.name)),
        policyList(policies.filter((one) => one.table === table.name)),
      ].join('\n\n'),
    )
    return { text: `${[HEAD, ...sections].join('\n\n')}\n`, tables: tables.length }
  } finally {
    await client.end()
  }
}

function columnTable(columns: readonly Column[]): string {
  const lines = columns.map(
    ({ name, type, required, meaning }) =>
      `| \`${name}\` | ${type}${required ? '' : ', may be empty'} | ${escaped(meaning)} |`,
  )
  return ['| column | type | meaning |', '|---|---|---|', ...lines].join('\n')
}

function grantList(grants: readonly Grant[]): string {
  if (grants.length === 0) return 'Rights: no role has any; only definer functions reach it.'
  const byRole = Map.groupBy(grants, ({ role }) => role)
  const lines = [...byRole].map(([role, held]) => {
    const rights = held.map(({ verb, columns }) =>
      columns === null ? verb : `${verb} of ${columns}`,
    )
    return `- \`${role}\`: ${rights.join('; ')}`
  })
  return ['Rights:', '', ...lines].join('\n')
}

function policyList(policies: readonly Policy[]): string {
  if (policies.length === 0) return 'Policies: none, so no role sees a row.'
  const lines = policies.map(
    ({ name, roles, verb }) => `\`${name}\` (${verb === 'all' ? 'every command' : verb}; ${roles})`,
  )
  return `Policies: ${lines.join(', ')}.`
}

function escaped(meaning: string): string {
  return meaning.replaceAll('|', '\\|')
}
