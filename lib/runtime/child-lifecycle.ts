import type { ChildMessage } from '@/lib/domain/process-status'
import { FootnoteError } from '@/lib/errors/footnote-error'

function tell(message: ChildMessage): void {
  if (process.connected) process.send?.(message)
}

/** Tells the supervisor that this process does its work from now on. Does nothing when started by hand. */
export function reportReady(): void {
  tell({ type: 'ready' })
}

/** Tells the supervisor that this process cannot work as things stand, prints why, and ends with code 1. */
export function reportFatal(error: unknown): never {
  const known = error instanceof FootnoteError
  const code = known ? error.code : 'internal'
  const detail = known ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)
  tell({ type: 'fatal', code, detail })
  process.stderr.write(`${code}: ${detail}\n`)
  process.exit(1)
}

/**
 * Runs `stop` once, at SIGTERM, SIGINT or when the supervisor is gone, then ends the process. A stop that hangs is cut off after
 * `graceMs`.
 */
export function onShutdown(stop: () => Promise<void>, graceMs = 6000): void {
  let stopping = false
  const shutDown = (): void => {
    if (stopping) return
    stopping = true
    const cutOff = setTimeout(() => process.exit(1), graceMs)
    cutOff.unref()
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`shutdown failed: ${String(error)}\n`)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', shutDown)
  process.on('SIGINT', shutDown)
  if (process.send) process.on('disconnect', shutDown)
}
