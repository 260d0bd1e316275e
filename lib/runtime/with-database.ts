import { fork, type ChildProcess } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { connect } from 'node:net'
import { connectDatabase } from '@/db/connect'
import type { Db } from '@/db/client'
import { migrateDatabase } from '@/db/migrate'
import { childEnvironment } from '@/lib/config/child-environment'
import { entryPoint } from '@/lib/config/entry-point'
import type { Env } from '@/lib/config/env'
import { databaseSocket, socketDir } from '@/lib/config/run-paths'
import { childMessageSchema } from '@/lib/domain/process-status'
import { errorTable, type ErrorCode } from '@/lib/errors/error-codes'
import { FootnoteError } from '@/lib/errors/footnote-error'

const patienceMs = 30_000
const pauseMs = 300

/**
 * Runs something on the migrated database for a command line, whether the product runs or not. Where the embedded database is not
 * up, its process is started for the moment and stopped again. Between the product's start and its socket the data folder is
 * taken but nothing answers: then this waits, for at most 30 s.
 * @throws data_folder_in_use, database_unreachable, and what `act` throws
 */
export async function withDatabase<T>(env: Env, act: (db: Db) => Promise<T>): Promise<T> {
  const server = env.DATABASE_URL === undefined ? await startUnlessRunning(env) : null
  try {
    const database = await connectDatabase(env, { max: 1, applicationName: 'footnote-command' })
    try {
      await migrateDatabase(database.db)
      return await act(database.db)
    } finally {
      await database.close()
    }
  } finally {
    if (server !== null) await stop(server)
  }
}

async function startUnlessRunning(env: Env): Promise<ChildProcess | null> {
  mkdirSync(env.FOOTNOTE_RUN_DIR, { recursive: true })
  mkdirSync(socketDir(env), { recursive: true, mode: 0o700 })
  for (const giveUpAt = performance.now() + patienceMs; ;) {
    if (await answers(databaseSocket(env))) return null
    try {
      return await startServer(env)
    } catch (error) {
      const isTaken = error instanceof FootnoteError && error.code === 'data_folder_in_use'
      if (!isTaken || performance.now() > giveUpAt) throw error
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
  }
}

function answers(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketPath)
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}

/** The child's own words go nowhere: a command's output is for its result, and a failure is told by its message. */
function startServer(env: Env): Promise<ChildProcess> {
  const { file, execArgv } = entryPoint('database-server')
  const child = fork(file, [], { execArgv, env: childEnvironment(env), stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', () => reject(new FootnoteError('database_unreachable')))
    child.on('message', (raw) => {
      const message = childMessageSchema.safeParse(raw)
      if (!message.success) return
      if (message.data.type === 'ready') return resolve(child)
      const { code, detail } = message.data
      reject(new FootnoteError(isErrorCode(code) ? code : 'database_unreachable', { detail }))
    })
  })
}

const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(errorTable, code)

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}
