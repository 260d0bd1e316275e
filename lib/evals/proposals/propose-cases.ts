import { claimGeneration } from '@/db/queries/proposals/claim-generation'
import { endGeneration } from '@/db/queries/proposals/end-generation'
import { insertProposals } from '@/db/queries/proposals/insert-proposals'
import { listDocumentsToAsk } from '@/db/queries/proposals/list-documents-to-ask'
import { recordGeneration } from '@/db/queries/proposals/record-generation'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { utcDay } from '@/lib/domain/utc-day'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { countDrops } from './candidate'
import { loadKnownQuestions } from './known-questions'
import { proposeFromDocument } from './propose-from-document'

/** A worker that has not noted progress for this long is gone; a document with a slow model takes minutes. */
export const silentAfterMs = 5 * 60_000
/** Documents of one look at most: what is left over is taken by the next, because those that were asked come last. */
const mostDocuments = 1_000

/**
 * The job of one look through documents. What it has proposed is stored document by document, so that a later delivery goes on behind it. Ends as
 * completed, cancelled or failed(code); when the worker stops, the queue delivers it again.
 */
export async function proposeCases(
  runtime: Runtime,
  scope: Scope,
  { generationId, signal }: { generationId: string; signal: AbortSignal },
): Promise<void> {
  const now = runtime.now()
  const silentSince = new Date(now.getTime() - silentAfterMs)
  const run = await claimGeneration(runtime.db, scope, { generationId, now, silentSince })
  if (!run) return
  const { choice, perDocument, perRun, model } = run.input
  const note = (progress: Parameters<typeof recordGeneration>[2]['progress']): Promise<boolean> =>
    recordGeneration(runtime.db, scope, { generationId, progress, now: runtime.now() })
  const { counts, drop } = countDrops(run.dropped)
  try {
    const documents = await listDocumentsToAsk(runtime.db, scope, { choice, today: utcDay(now), limit: mostDocuments })
    const known = await loadKnownQuestions(runtime, scope)
    let { proposed } = run
    await note({ total: documents.length })
    for (const [index, document] of documents.entries()) {
      signal.throwIfAborted()
      if (proposed >= perRun) break
      const count = Math.min(perDocument, perRun - proposed)
      const ask = { document, count, model, known, drop, signal, requestId: newId('request') }
      const proposals = await proposeFromDocument(runtime, scope, ask)
      const { id: documentId, revisionId } = document
      proposed += await insertProposals(runtime.db, scope, {
        generationId,
        documentId,
        revisionId,
        proposals,
        now: runtime.now(),
      })
      if (!(await note({ done: index + 1, proposed, dropped: counts }))) return
    }
    await endGeneration(runtime.db, scope, { generationId, status: 'completed', now: runtime.now() })
    runtime.log.info('cases-proposed', { generationId, documents: documents.length, proposed })
  } catch (thrown) {
    // Given back as if nobody had taken it: the next delivery need not wait until this one counts as silent.
    if (signal.aborted)
      return void (await recordGeneration(runtime.db, scope, { generationId, progress: {}, now: new Date(0) }))
    const { code } = toFootnoteError(thrown)
    runtime.log.error('cases-not-proposed', thrown, { generationId, code })
    await endGeneration(runtime.db, scope, { generationId, status: 'failed', errorCode: code, now: runtime.now() })
  }
}
