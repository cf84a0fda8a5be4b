import { readFileSync } from 'node:fs'

type Environment = Readonly<Record<string, string | undefined>>

/** The settings that hold passwords, each of which may be given as a file instead. */
export const secretNames = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'OBRUTEN_SMTP_URL'] as const

/**
 * Replaces `DATABASE_URL_FILE=/run/secrets/app` by what stands in that file: an environment is seen
 * by whoever may look at the process, a file by its owner. Returns the names whose file cannot be read.
 */
export function readSecretFiles(env: Environment): { env: Environment; unreadable: string[] } {
  const read: Record<string, string | undefined> = { ...env }
  const unreadable: string[] = []
  for (const name of secretNames) {
    const file = env[`${name}_FILE`]
    if (file === undefined || file === '') continue
    try {
      read[name] = readFileSync(file, 'utf8').trim()
    } catch {
      unreadable.push(`${name}_FILE`)
    }
  }
  return { env: read, unreadable }
}
