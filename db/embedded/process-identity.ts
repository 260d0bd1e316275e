import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * Something that tells a process from another one that got the same pid later: boot id and start time. Null when the
 * process is not there.
 */
export function processIdentity(pid: number): string | null {
  if (!isAlive(pid)) return null
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in parentheses may hold spaces; the start time is the 20th field after it.
    return `${boot}/${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`
  } catch {
    return startTimeFromPs(pid)
  }
}

/** Where there is no /proc (macOS). */
function startTimeFromPs(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', timeout: 1000 }).trim()
  } catch {
    // Alive, but nothing more can be said: compare as unknown, which never looks like someone else.
    return ''
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it is there, and it is another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
