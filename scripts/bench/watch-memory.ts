import { listTree } from './process-memory'

export type MemoryWatch = {
  /** Ends it. @returns the most that any one process of each kind had, in MB */
  stop(): Record<string, number>
}

const everyMs = 1000

/** The product's own processes by the file they run; children of the worker are parsers. */
function kindOf(command: string): string {
  const file = /([\w-]+)\.mjs/.exec(command)?.[1]
  return file ?? 'other'
}

/** Looks at every process of the product once a second: what must not grow is one process, whichever it is. */
export function watchMemory(supervisorPid: number, note: (line: string) => void): MemoryWatch {
  const most: Record<string, number> = {}
  const look = async (): Promise<void> => {
    for (const { command, residentKb } of await listTree(supervisorPid)) {
      const kind = kindOf(command)
      most[kind] = Math.max(most[kind] ?? 0, Math.round(residentKb / 1024))
    }
  }
  const timer = setInterval(() => void look().catch((error: unknown) => note(String(error))), everyMs)
  return {
    stop() {
      clearInterval(timer)
      return most
    },
  }
}
