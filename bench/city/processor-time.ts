import { readdirSync, readFileSync } from 'node:fs'

/**
 * How long the processors have worked for a process, and for a PostgreSQL with all its own: unlike
 * time by the clock it hardly depends on who else is at work. Read from /proc, so on Linux alone.
 */
const tickMs = 10

type Used = { readonly parent: number; readonly ms: number }

function usedBy(pid: string): Used | null {
  try {
    const told = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name comes second, in parentheses, and may hold anything; what is wanted comes after.
    const fields = told.slice(told.lastIndexOf(')') + 2).split(' ')
    return { parent: Number(fields[1]), ms: (Number(fields[11]) + Number(fields[12])) * tickMs }
  } catch {
    // It has ended meanwhile.
    return null
  }
}

export function processorMs(pid: number): number {
  return usedBy(String(pid))?.ms ?? 0
}

/** Of each process that serves a connection to a server, the sweepers and writers beside them not counted. */
export function connectionsMs(server: number): ReadonlyMap<string, number> {
  const used = new Map<string, number>()
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const one = usedBy(pid)
    if (one?.parent === server && isConnection(pid)) used.set(pid, one.ms)
  }
  return used
}

/** PostgreSQL says in a process's title whose connection it serves. */
function isConnection(pid: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('obruten_')
  } catch {
    return false
  }
}

/** What they have worked since; one that has ended meanwhile took with it what it did. */
export function workedSince(server: number, before: ReadonlyMap<string, number>): number {
  return [...connectionsMs(server)].reduce(
    (sum, [pid, used]) => sum + used - (before.get(pid) ?? 0),
    0,
  )
}

/** The server that a connection's process was started by. */
export function serverOf(backend: number): number {
  const used = usedBy(String(backend))
  if (used === null) throw new Error(`No process ${backend}: processor time is read on Linux alone`)
  return used.parent
}
