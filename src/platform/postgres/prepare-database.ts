/** The database and its two logins, made at the first start and put right at every later one. */
import { type Access, databaseUrl } from './access.ts'
import { connect } from './superuser.ts'

const DATABASE_LIMIT_MS = 10_000
const LOCK = 7_301_227

/**
 * `rolesSql` runs as the superuser in the database, in one transaction, at every start; so it must
 * be safe to run again. Passwords are letters and digits made by us (access.ts).
 */
export async function prepareDatabase(access: Access, rolesSql: string | undefined) {
  const server = await connect(databaseUrl(access, 'postgres', 'postgres'), DATABASE_LIMIT_MS)
  try {
    // Test processes share a server and come here at once; roles can't be altered side by side.
    await server.query('select pg_advisory_lock($1)', [LOCK])
    await server.query(`do $$ begin
      if not exists (select from pg_roles where rolname = 'obruten_owner') then
        create role obruten_owner;
      end if;
      if not exists (select from pg_roles where rolname = 'obruten_app') then
        create role obruten_app;
      end if;
    end $$`)
    const login = (password: string) =>
      `login nosuperuser nocreatedb nobypassrls password '${password}'`
    await server.query(`alter role obruten_owner ${login(access.ownerPassword)}`)
    await server.query(`alter role obruten_app noinherit ${login(access.appPassword)}`)
    const { rowCount } = await server.query("select from pg_database where datname = 'obruten'")
    if (rowCount === 0) await server.query('create database obruten owner obruten_owner')
    await server.query('revoke all on database obruten from public')
    await server.query('grant connect on database obruten to obruten_app')
    if (rolesSql !== undefined) await runRoles(access, rolesSql)
  } finally {
    await server.end()
  }
}

async function runRoles(access: Access, rolesSql: string) {
  const database = await connect(databaseUrl(access, 'postgres'), DATABASE_LIMIT_MS)
  try {
    await database.query(`begin; ${rolesSql}\n; commit`)
  } finally {
    await database.end()
  }
}
