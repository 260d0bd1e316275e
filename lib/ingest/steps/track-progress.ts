import { recordProgress, type ProgressPatch } from '@/db/queries/documents/record-progress'
import type { WorkspaceScope } from '@/db/queries/documents/workspace-scope'
import type { IngestStage } from '@/lib/domain/document'
import type { RevisionId } from '@/lib/domain/ids'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/** A change is on screen after this long at most; a file without changes beats at the slower pace. */
const writeEveryMs = 500
export const heartbeatMs = 5_000

export type Progress = {
  /** Fires when the revision is taken away (deleted, given to another attempt) or the worker stops. */
  readonly signal: AbortSignal
  readonly stage: () => IngestStage
  readonly stageMs: () => Partial<Record<IngestStage, number>>
  enter(stage: IngestStage): void
  update(patch: Omit<ProgressPatch, 'stage' | 'stageMs'>): void
  /** @throws ingest_cancelled, shutting_down */
  check(): void
  stop(): Promise<void>
}

/**
 * Writes what changed twice a second and a heartbeat every five, from a timer of the worker's own thread, on which nothing is parsed.
 * A write that finds the row gone stops the work.
 */
export function trackProgress(
  runtime: Runtime,
  scope: WorkspaceScope,
  revision: { readonly id: RevisionId; readonly attempts: number },
  workerSignal?: AbortSignal,
): Progress {
  const gone = new AbortController()
  const stageMs: Partial<Record<IngestStage, number>> = {}
  let stage: IngestStage = 'store'
  let enteredAt = performance.now()
  let pending: ProgressPatch = {}
  let writtenAt = performance.now()
  let writing: Promise<void> = Promise.resolve()
  const leave = (): void => {
    stageMs[stage] = (stageMs[stage] ?? 0) + Math.round(performance.now() - enteredAt)
    enteredAt = performance.now()
  }
  const write = async (): Promise<void> => {
    const hasNews = Object.keys(pending).length > 0
    if (gone.signal.aborted || (!hasNews && performance.now() - writtenAt < heartbeatMs)) return
    const patch = pending
    pending = {}
    writtenAt = performance.now()
    const params = { revisionId: revision.id, attempt: revision.attempts, now: runtime.now(), patch }
    const isOurs = await recordProgress(runtime.db, scope, params).catch((error: unknown) => {
      runtime.log.error('progress_write_failed', error, { revisionId: revision.id })
      return true
    })
    if (!isOurs) gone.abort(new FootnoteError('ingest_cancelled'))
  }
  const timer = setInterval(() => (writing = writing.then(write)), writeEveryMs)
  const stopping = (): void => gone.abort(new FootnoteError('shutting_down'))
  if (workerSignal?.aborted) stopping()
  workerSignal?.addEventListener('abort', stopping, { once: true })
  return {
    signal: gone.signal,
    stage: () => stage,
    stageMs: () => {
      leave()
      return { ...stageMs }
    },
    enter(next) {
      leave()
      stage = next
      pending = { ...pending, stage, stageMs: { ...stageMs } }
    },
    update(patch) {
      pending = { ...pending, ...patch }
    },
    check() {
      if (gone.signal.aborted) throw gone.signal.reason
    },
    async stop() {
      clearInterval(timer)
      workerSignal?.removeEventListener('abort', stopping)
      await writing
    },
  }
}
