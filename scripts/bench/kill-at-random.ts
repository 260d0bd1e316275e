import { setTimeout as sleep } from 'node:timers/promises'
import { findProcess, killableKinds, type KillableKind } from './killable-processes'

/** Kills running processes by signal 9, in random order at random moments. @returns how many of each kind */
export async function killAtRandom(count: number, isOver: () => boolean, note: (line: string) => void) {
  const killed: Record<KillableKind, number> = { parser: 0, worker: 0, web: 0, database: 0 }
  let done = 0
  while (done < count && !isOver()) {
    await sleep(100 + Math.random() * 2900)
    const kind = killableKinds[Math.floor(Math.random() * killableKinds.length)] ?? 'parser'
    const pid = await findProcess(kind).catch(() => null)
    if (pid === null) continue
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      continue
    }
    killed[kind]++
    done++
    if (done % 10 === 0) note(`${done} of ${count} killed`)
  }
  return killed
}
