/** A single question to the server, on a connection of its own. */
import { Client } from 'pg'

const ANSWER_LIMIT_MS = 2_000

export async function connect(url: string, limitMs = ANSWER_LIMIT_MS): Promise<Client> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: limitMs,
    application_name: `obruten ${process.pid}`,
  })
  // A connection that the server closes is met where it is used; it must not end the process.
  client.on('error', () => {})
  await client.connect()
  return client
}

/** @example await ask(url, 'select 1 as one') is [{ one: 1 }] */
export async function ask(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = await connect(url)
  try {
    return (await client.query(sql, values)).rows
  } finally {
    await client.end().catch(() => {})
  }
}
