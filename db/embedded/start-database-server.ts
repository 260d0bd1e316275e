import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { lockDataFolder } from './lock-data-folder'
import { maintainDatabase } from './maintain'
import { serveSession, type SessionServer } from './serve-session'
import type { QueueLimits } from './client-connection'
import { queryMessage } from './server-messages'
import { startThreadBackend } from './thread-backend'

export type DatabaseServerOptions = {
  readonly dataFolder: string
  readonly socketPath: string
  readonly entryFile: string
  readonly log: (event: string) => void
  readonly statementMs?: number
  readonly limits?: QueueLimits
}

/** Long enough for an HNSW build over 100,000 chunks; what callers wait for is shorter and theirs to decide. */
const defaultStatementMs = 120_000

/**
 * The embedded database as a server: lock, thread, queue, socket, upkeep. Opening takes 5-8 s the first time, then 0.6 s.
 * @throws data_folder_in_use, data_folder_unusable
 */
export async function startDatabaseServer(options: DatabaseServerOptions): Promise<{ stop(): Promise<void> }> {
  const { dataFolder, socketPath, log } = options
  const lock = lockDataFolder(dataFolder)
  try {
    const backend = await startThreadBackend({
      entryFile: options.entryFile,
      databaseFolder: path.join(dataFolder, 'database'),
      statementMs: options.statementMs ?? defaultStatementMs,
      onLost: (reason) => log(`database.lost_${reason}`),
    })
    mkdirSync(path.dirname(socketPath), { recursive: true, mode: 0o700 })
    // Ours by the lock: whoever made this file is dead.
    rmSync(socketPath, { force: true })
    const server: SessionServer = await serveSession(backend, socketPath, options.limits)
    chmodSync(socketPath, 0o600)
    const stopUpkeep = maintainDatabase(backend, server.queue, log)
    return {
      stop: async () => {
        stopUpkeep()
        await server.close()
        await backend.execute(queryMessage('checkpoint'))
        await backend.close()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}
