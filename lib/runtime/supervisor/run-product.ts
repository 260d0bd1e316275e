import { mkdirSync } from 'node:fs'
import { childEnvironment } from '@/lib/config/child-environment'
import { entryPoint, type EntryName } from '@/lib/config/entry-point'
import type { Env } from '@/lib/config/env'
import { socketDir, statusFile } from '@/lib/config/run-paths'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { assertFreeSpace } from '@/lib/storage/assert-free-space'
import { assertPortFree } from './assert-port-free'
import { runOnce } from './run-once'
import { superviseChild, type FatalChildError, type SupervisedChild } from './supervise-child'
import { writeStatus } from './write-status'

export type RunningProduct = {
  /** Stops everything in order: web, worker, models, database. */
  stop(): Promise<void>
}

/**
 * Of the web process. Where there is much memory, V8 lets garbage lie: with a thousand clients at once it grew to 860 MB, of which 180 were
 * in use. Whoever needs more gives Node's own option in NODE_OPTIONS.
 */
const webHeapMb = 400

/**
 * Starts the product's processes and keeps them up. The web process starts at once and answers "not ready" until the database is
 * migrated; the worker starts after that. `onFatal` is told when a child can never work (a locked data folder, say).
 * @throws port_in_use, data_folder_unusable, disk_full, and what the database or the preparation reports
 */
export async function runProduct(env: Env, onFatal: (error: FatalChildError) => void): Promise<RunningProduct> {
  prepareFolders(env)
  await Promise.all([assertPortFree(env.PORT), assertFreeSpace(env.FOOTNOTE_DATA_DIR)])

  const environment = childEnvironment(env)
  const startedAt = new Date().toISOString()
  const children: SupervisedChild[] = []
  const save = (): void =>
    writeStatus(statusFile(env), { pid: process.pid, startedAt, processes: children.map((child) => child.status()) })
  const start = (name: string, entry: EntryName, flags: readonly string[] = []): SupervisedChild => {
    const { file, execArgv } = entryPoint(entry)
    const child = superviseChild({
      name,
      command: { file, execArgv: [...execArgv, ...flags] },
      environment,
      onChange: () => setImmediate(save),
      onFatal,
    })
    children.push(child)
    return child
  }
  const stop = async (): Promise<void> => {
    for (const child of children.slice().reverse()) await child.stop()
    save()
  }

  try {
    if (!env.DATABASE_URL) await start('database', 'database-server').ready
    start('models', 'model-server')
    const web = start('web', 'web', capHeap(environment))
    await runOnce('prepare', environment)
    start('worker', 'worker')
    await web.ready
    return { stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const capHeap = ({ NODE_OPTIONS = '' }: NodeJS.ProcessEnv): string[] =>
  NODE_OPTIONS.includes('--max-old-space-size') ? [] : [`--max-old-space-size=${webHeapMb}`]

function prepareFolders(env: Env): void {
  try {
    mkdirSync(env.FOOTNOTE_RUN_DIR, { recursive: true })
    mkdirSync(socketDir(env), { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new FootnoteError('data_folder_unusable', {
      detail: `${env.FOOTNOTE_DATA_DIR} cannot be written.`,
      cause: error,
    })
  }
}
