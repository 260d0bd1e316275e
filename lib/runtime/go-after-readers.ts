import { writeFileSync } from 'node:fs'
import os from 'node:os'

/** What reads documents and what computes vectors: a question waits for the second too. */
export const nicenessOf = { worker: 8, models: 3 } as const

/**
 * Lets the processes that readers wait for (web, database) go first where processor time is short. Linux weighs whole sessions against
 * each other where it groups them, and each child of the supervisor is a session of its own: niceness then counts within the session only,
 * and the session has one of its own. Where a system knows or allows neither, pages are slower while documents are read, and nothing else.
 */
export function goAfterReaders(niceness: number): void {
  try {
    os.setPriority(niceness)
  } catch {
    // Not allowed here.
  }
  try {
    // `r+` writes to what is there: no file is made where there is no such thing.
    writeFileSync('/proc/self/autogroup', String(niceness), { flag: 'r+' })
  } catch {
    // No Linux, or no groups.
  }
}
