import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { openDataFolder } from './open-data-folder'
import { inProcessBackend } from './session-backend'

export const threadDataSchema = z.object({ databaseFolder: z.string() })

export type ToThread = { type: 'execute'; messages: Uint8Array } | { type: 'close' }
export type FromThread =
  | { type: 'ready'; serverVersion: string }
  | { type: 'answer'; answer: Uint8Array }
  | { type: 'crashed' }
  | { type: 'closed' }

export const isDatabaseThread = (): boolean => !isMainThread && threadDataSchema.safeParse(workerData).success

/** The thread that owns PGlite. It does one thing at a time and knows nothing of clients; thread-backend.ts is its other end. */
export async function runDatabaseThread(): Promise<void> {
  const port = parentPort
  if (!port) throw new Error('runDatabaseThread needs a parent')
  const tell = (message: FromThread, transfer: readonly ArrayBuffer[] = []): void => port.postMessage(message, transfer)
  const backend = await inProcessBackend(await openDataFolder(threadDataSchema.parse(workerData).databaseFolder))

  const execute = async (messages: Uint8Array): Promise<void> => {
    const answer = await backend.execute(messages)
    // Always a whole buffer of its own, so it can be handed over instead of copied.
    tell({ type: 'answer', answer }, answer.buffer instanceof ArrayBuffer ? [answer.buffer] : [])
  }
  const close = async (): Promise<void> => {
    await backend.close()
    tell({ type: 'closed' })
    port.close()
  }
  port.on('message', (message: ToThread) => {
    if (message.type === 'close') {
      void close()
      return
    }
    execute(message.messages).catch(() => tell({ type: 'crashed' }))
  })
  tell({ type: 'ready', serverVersion: backend.serverVersion })
}
