import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { FromThread, ToThread } from './database-thread'
import { BackendGone, type SessionBackend } from './session-backend'

export type ThreadBackendOptions = {
  /** The module that calls runDatabaseThread when it finds itself in a thread: a bundle, or TypeScript run from source. */
  readonly entryFile: string
  readonly databaseFolder: string
  /** A statement that runs longer takes the thread down with it. */
  readonly statementMs: number
  readonly onLost: (reason: BackendGone['reason']) => void
}

/** Opening: initdb takes 5-8 s on a free machine, a long log to replay a few; past this the disk is full or broken. */
const openMs = 300_000

type Thread = { readonly worker: Worker; readonly serverVersion: string }

/**
 * PGlite on a thread of its own. WebAssembly cannot be asked to stop: there are no signals, hence no statement_timeout and
 * no cancel, and on a full disk a statement hangs for ever. So a statement past its deadline ends its thread, which for the
 * data folder is the same as kill -9 (safe: the log is replayed), and the next statement opens it again in about 0.6 s.
 */
export async function startThreadBackend(options: ThreadBackendOptions): Promise<SessionBackend> {
  const first = await startThread(options)
  let current: Thread | null = first
  let closed = false

  const lose = async (thread: Thread, reason: BackendGone['reason'], cause?: unknown): Promise<never> => {
    current = null
    options.onLost(reason)
    await thread.worker.terminate()
    throw new BackendGone(reason, { cause })
  }

  return {
    serverVersion: first.serverVersion,
    async execute(messages) {
      if (closed) throw new BackendGone('crashed')
      const thread: Thread = current ?? (await reopen(options))
      current = thread
      const reply = await ask(
        thread.worker,
        { type: 'execute', messages: Uint8Array.from(messages) },
        options.statementMs,
      )
      if (reply === 'deadline') return lose(thread, 'deadline')
      if (reply === 'exited' || reply.type !== 'answer') return lose(thread, 'crashed')
      return reply.answer
    },
    async close() {
      closed = true
      if (!current) return
      await ask(current.worker, { type: 'close' }, options.statementMs)
      await current.worker.terminate()
    },
  }
}

async function reopen(options: ThreadBackendOptions): Promise<Thread> {
  try {
    return await startThread(options)
  } catch (cause) {
    throw new BackendGone('crashed', { cause })
  }
}

async function startThread(options: ThreadBackendOptions): Promise<Thread> {
  const worker = startEntry(options.entryFile, { databaseFolder: options.databaseFolder })
  const failure = new Promise<never>((_resolve, reject) => worker.once('error', reject))
  failure.catch(() => undefined)
  const { deadline, cancel } = startDeadline(openMs)
  try {
    const reply = await Promise.race([nextMessage(worker), failure, deadline])
    if (typeof reply === 'string' || reply.type !== 'ready') throw new Error('the database thread did not become ready')
    return { worker, serverVersion: reply.serverVersion }
  } catch (error) {
    await worker.terminate()
    throw error
  } finally {
    cancel()
  }
}

/** tsx's `--import` hook does not reach threads on Node 20; its function does. */
const sourceLoader = `import('tsx/esm/api').then((tsx) => {
  tsx.register()
  return import(require('node:worker_threads').workerData.entryUrl)
})`

function startEntry(file: string, workerData: Record<string, string>): Worker {
  if (!file.endsWith('.ts')) return new Worker(file, { workerData })
  return new Worker(sourceLoader, { eval: true, workerData: { ...workerData, entryUrl: pathToFileURL(file).href } })
}

async function ask(worker: Worker, message: ToThread, timeoutMs: number): Promise<FromThread | 'exited' | 'deadline'> {
  const { deadline, cancel } = startDeadline(timeoutMs)
  const reply = nextMessage(worker)
  worker.postMessage(message, message.type === 'execute' ? [message.messages.buffer as ArrayBuffer] : [])
  try {
    return await Promise.race([reply, deadline])
  } finally {
    cancel()
  }
}

function startDeadline(ms: number): { deadline: Promise<'deadline'>; cancel: () => void } {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<'deadline'>((resolve) => {
    timer = setTimeout(() => resolve('deadline'), ms)
  })
  return { deadline, cancel: () => clearTimeout(timer) }
}

/** Exactly one message is ever under way, so the next one is the answer to the last. */
function nextMessage(worker: Worker): Promise<FromThread | 'exited'> {
  return new Promise((resolve) => {
    const onMessage = (message: FromThread): void => {
      worker.off('exit', onExit)
      resolve(message)
    }
    const onExit = (): void => {
      worker.off('message', onMessage)
      resolve('exited')
    }
    worker.once('message', onMessage)
    worker.once('exit', onExit)
  })
}
