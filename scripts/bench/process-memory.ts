import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { z } from 'zod'
import { readEnv } from '@/lib/config/env'
import { statusFile } from '@/lib/config/run-paths'

export type ProcessRow = { pid: number; parent: number; residentKb: number; command: string }

async function listProcesses(): Promise<ProcessRow[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,rss=,args='], { maxBuffer: 10_000_000 })
  return stdout.split('\n').flatMap((line) => {
    const [, pid, parent, residentKb, command] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []
    if (command === undefined) return []
    return [{ pid: Number(pid), parent: Number(parent), residentKb: Number(residentKb), command }]
  })
}

/** The supervisor's pid, from the status file in this environment's data folder. @throws Error when the product does not run */
export async function readSupervisorPid(): Promise<number> {
  const text = await readFile(statusFile(readEnv()), 'utf8')
  return z.object({ pid: z.int() }).parse(JSON.parse(text)).pid
}

/** A process and all its descendants. */
export async function listTree(rootPid: number): Promise<ProcessRow[]> {
  const rows = await listProcesses()
  const tree = new Set([rootPid])
  for (let grown = true; grown;) {
    const found = rows.filter((row) => tree.has(row.parent) && !tree.has(row.pid))
    for (const row of found) tree.add(row.pid)
    grown = found.length > 0
  }
  return rows.filter((row) => tree.has(row.pid))
}

/** Resident memory of a process and all its descendants, in MB. Pages that processes share are counted in each of them. */
export async function measureTreeMb(rootPid: number): Promise<number> {
  return (await listTree(rootPid)).reduce((sum, row) => sum + row.residentKb / 1024, 0)
}
