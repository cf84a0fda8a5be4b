/** Programs that the tests need and npm does not have: found on the machine, or Debian's package as root. */
import { spawn } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'

const PACKAGE_LIMIT_SECONDS = 600

export async function installPackages(names: string[]) {
  const limits = { limitSeconds: PACKAGE_LIMIT_SECONDS, quiet: false }
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...names]
  await run('apt-get', ['update', '-qq'], limits)
  await run('apt-get', install, limits)
}

export function isDebianRoot() {
  return process.getuid?.() === 0 && isRunnable('/usr/bin/apt-get')
}

export function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** Runs to the end or the limit. Whether it helped is seen by looking for the program again. */
export function run(
  command: string,
  args: string[],
  { limitSeconds, quiet }: { limitSeconds: number; quiet: boolean },
): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'ignore', quiet ? 'ignore' : 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: limitSeconds * 1000,
      killSignal: 'SIGKILL',
    })
    child.on('error', () => resolve())
    child.on('close', () => resolve())
  })
}
