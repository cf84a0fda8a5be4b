/**
 * `postmaster.pid`, which a running server keeps in its data and a killed machine leaves behind.
 * Lines: process, data, start, port, socket folder, listen address, shared memory, status.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { join } from 'node:path'

export type Postmaster = { readonly pid: number; readonly port: number | null }

export function readPostmasterFile(data: string): Postmaster | null {
  try {
    return parsePostmasterFile(readFileSync(join(data, 'postmaster.pid'), 'utf8'))
  } catch {
    return null
  }
}

/** A server that is just starting has not written its port yet. */
export function parsePostmasterFile(content: string): Postmaster | null {
  const lines = content.split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  if (!Number.isInteger(pid) || pid <= 1) return null
  return { pid, port: Number.isInteger(port) && port > 0 ? port : null }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Whether this process is the server of this data, and not another that got its number after a
 * restart of the machine. A server stands in its data folder, which Linux tells; elsewhere its
 * command line is asked. In doubt the answer is no, and such a process is never ended.
 */
export function isServerOf(pid: number, data: string): boolean {
  if (process.platform !== 'linux') {
    const asked = spawnSync('ps', ['-ww', '-o', 'command=', '-p', `${pid}`], { encoding: 'utf8' })
    return asked.status === 0 && asked.stdout.includes(data)
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data)
  } catch {
    return false
  }
}
