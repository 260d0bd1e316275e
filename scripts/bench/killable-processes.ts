import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { readEnv } from '@/lib/config/env'
import { statusFile } from '@/lib/config/run-paths'
import { supervisorStatusSchema } from '@/lib/domain/process-status'

export const killableKinds = ['parser', 'worker', 'web', 'database'] as const
export type KillableKind = (typeof killableKinds)[number]

/** One running process of that kind, or null while it is being started again. Parsers are the worker's children. */
export async function findProcess(kind: KillableKind): Promise<number | null> {
  const status = supervisorStatusSchema.parse(JSON.parse(await readFile(statusFile(readEnv()), 'utf8')))
  const supervised = status.processes.find(({ name }) => name === (kind === 'parser' ? 'worker' : kind))
  if (!supervised?.pid || supervised.state !== 'ready') return null
  if (kind !== 'parser') return supervised.pid
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,args='], { maxBuffer: 10_000_000 })
  const parsers = stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((words) => Number(words[1]) === supervised.pid && words.some((word) => word.includes('parse-child')))
  return parsers.length === 0 ? null : Number(parsers[0]?.[0])
}
