import { claimRevision } from '@/db/queries/documents/claim-revision'
import { scopeInConversation } from '@/lib/auth/require-scope'
import type { RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import type { DocumentReader } from './child/parser-pool'
import { acceptMembers } from './steps/accept-members'
import { activate } from './steps/activate'
import { endFailedAttempt } from './steps/end-failed-attempt'
import { embedAndStage } from './steps/embed-and-stage'
import { openUnpackFolder, type UnpackFolder } from './steps/open-unpack-folder'
import { readRevision } from './steps/read-revision'
import { trackProgress } from './steps/track-progress'

export type IngestInput = {
  readonly revisionId: RevisionId
  readonly reader: DocumentReader
  /** Fires when the worker stops: the revision goes back into the queue. */
  readonly signal?: AbortSignal
}

export type IngestResult = 'indexed' | 'failed' | 'requeued' | 'skipped'

/** A revision that is not done by then is ended by the sweeper. A PDF of 10,000 pages takes about 8 minutes on two cores. */
export const deadlineMs = 30 * 60_000

/**
 * store blob -> parse -> chunk -> embed -> index, for one revision; the files inside of an archive or a mail are accepted on the way,
 * each as a document of its own. Always ends as indexed, failed(stage, code) or back in the
 * queue; running it twice gives the same rows. Progress and a heartbeat are written while it runs, and every write carries the
 * attempt's number, so that a deleted or re-queued revision stops the work instead of being overwritten.
 */
export async function ingestDocument(runtime: Runtime, owner: Scope, input: IngestInput): Promise<IngestResult> {
  const claimed = await claimRevision(runtime.db, owner, {
    revisionId: input.revisionId,
    now: runtime.now(),
    deadlineMs,
  })
  if (!claimed) return 'skipped'
  const scope = claimed.conversationId ? scopeInConversation(owner, claimed.conversationId) : owner
  const progress = trackProgress(runtime, scope, claimed.revision, input.signal)
  let unpacking: UnpackFolder | null = null
  try {
    unpacking = await openUnpackFolder(runtime, scope, claimed)
    const document = await readRevision(runtime, scope, claimed, input.reader, progress, unpacking?.target ?? null)
    await acceptMembers(runtime, scope, claimed, document, unpacking, progress)
    await embedAndStage(runtime, scope, claimed, document, progress)
    await activate(runtime, scope, claimed, document, progress)
    return 'indexed'
  } catch (error) {
    return await endFailedAttempt(runtime, scope, claimed, error, progress)
  } finally {
    await unpacking?.release()
    await progress.stop()
  }
}
