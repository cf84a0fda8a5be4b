import pg from 'pg'
import { StartRefused } from '../start-refused.ts'

/** Asks one question of a database and leaves. */
async function ask<Row extends pg.QueryResultRow>(url: string, question: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(question)).rows
  } finally {
    await client.end()
  }
}

/**
 * Refuses a web login that could step past the policies: a superuser, an owner of tables, one that
 * bypasses row-level security, or one that inherits what its roles may do.
 */
export async function checkLogins(appUrl: string): Promise<void> {
  const [login] = await ask<{ name: string; fault: string | null }>(
    appUrl,
    `select rolname as name, case when rolsuper then 'superuser' when rolbypassrls then 'bypassrls'
       when rolinherit then 'inherit'
       when exists (select from pg_class where relowner = r.oid and relkind = 'r') then 'owner'
     end as fault from pg_roles r where rolname = current_user`,
  )
  if (login?.fault === null) return
  throw new StartRefused(
    `Inloggningen i DATABASE_URL får inte användas av appen (${login?.fault}). Den ska vara NOINHERIT och varken superuser, ägare av tabeller eller BYPASSRLS; se db/roles.sql.`,
    `The login in DATABASE_URL must not be used by the app (${login?.fault}). It must be NOINHERIT and neither superuser, owner of tables nor BYPASSRLS; see db/roles.sql.`,
  )
}

/** Whether nobody has set anything up yet: no authority, so no staff and no child. */
export async function isEmpty(ownerUrl: string): Promise<boolean> {
  return (await ask(ownerUrl, 'select 1 from authority limit 1')).length === 0
}
