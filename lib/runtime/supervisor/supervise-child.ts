import { fork, type ChildProcess } from 'node:child_process'
import { childMessageSchema, type ProcessStatus } from '@/lib/domain/process-status'
import { restartDelayMs } from './restart-delay'

export type SupervisedChild = {
  status(): ProcessStatus
  /** Resolves at the first `ready`; rejects when the child reports `fatal` or is stopped before. */
  readonly ready: Promise<void>
  /** SIGTERM, then SIGKILL after the grace time. Never restarts afterwards. */
  stop(graceMs?: number): Promise<void>
}

export class FatalChildError extends Error {
  constructor(
    readonly childName: string,
    readonly code: string,
    readonly detail: string,
  ) {
    super(`${childName}: ${detail}`)
    this.name = 'FatalChildError'
  }
}

/** A child that ran this long was healthy: the next crash starts the back-off anew. */
const healthyAfterMs = 60_000

/**
 * Starts one of the product's processes and keeps it running: a crash is noted and followed by a restart with back-off. A `fatal` report
 * ends that only before the first `ready`: the product cannot start. Later it is a crash like others.
 * Children get their own process group, so that Ctrl-C reaches the supervisor alone, which then stops them in order; they end by
 * themselves when the IPC channel closes, so a killed supervisor leaves no orphans.
 */
export function superviseChild(options: {
  name: string
  /** The module to fork and the flags for Node, as lib/config/entry-point.ts gives them. */
  command: { file: string; execArgv: readonly string[] }
  environment: NodeJS.ProcessEnv
  onChange: () => void
  onFatal: (error: FatalChildError) => void
  now?: () => Date
}): SupervisedChild {
  const now = options.now ?? (() => new Date())
  let status: ProcessStatus = {
    name: options.name,
    pid: null,
    state: 'starting',
    restarts: 0,
    since: now().toISOString(),
    lastExit: null,
  }
  let child: ChildProcess | undefined
  let restartsInARow = 0
  let startedMs = 0
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let wasReady = false
  let settle: { resolve: () => void; reject: (error: Error) => void }
  const ready = new Promise<void>((resolve, reject) => (settle = { resolve, reject }))
  ready.catch(() => stopped)

  const change = (patch: Partial<ProcessStatus>): void => {
    status = { ...status, ...patch, since: now().toISOString() }
    options.onChange()
  }

  const start = (): void => {
    startedMs = performance.now()
    child = fork(options.command.file, [], {
      execArgv: [...options.command.execArgv],
      env: options.environment,
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    change({ pid: child.pid ?? null, state: 'starting' })
    child.on('message', (raw) => {
      const message = childMessageSchema.safeParse(raw)
      if (!message.success) return
      if (message.data.type === 'ready') {
        change({ state: 'ready' })
        wasReady = true
        settle.resolve()
        return
      }
      // It has worked as things stand. What it lacks now (a database that was killed a moment ago) comes back, or is seen in health.
      if (wasReady) return
      stopped = true
      const fatal = new FatalChildError(options.name, message.data.code, message.data.detail)
      settle.reject(fatal)
      options.onFatal(fatal)
    })
    child.on('exit', (code, signal) => {
      const lastExit = { at: now().toISOString(), code, signal }
      if (stopped) {
        change({ pid: null, state: 'stopped', lastExit })
        return
      }
      restartsInARow = performance.now() - startedMs > healthyAfterMs ? 1 : restartsInARow + 1
      change({ pid: null, state: 'waiting', restarts: status.restarts + 1, lastExit })
      timer = setTimeout(start, restartDelayMs(restartsInARow, wasReady))
    })
  }

  start()
  return {
    ready,
    status: () => status,
    async stop(graceMs = 8000) {
      stopped = true
      clearTimeout(timer)
      settle.reject(new Error('stopped'))
      const running = child
      if (!running || running.exitCode !== null || running.signalCode !== null) {
        change({ pid: null, state: 'stopped' })
        return
      }
      change({ state: 'stopping' })
      const gone = new Promise<void>((resolve) => running.once('exit', () => resolve()))
      running.kill('SIGTERM')
      const killer = setTimeout(() => running.kill('SIGKILL'), graceMs)
      await gone
      clearTimeout(killer)
    },
  }
}
