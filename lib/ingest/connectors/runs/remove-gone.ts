import { countAdded } from '@/db/queries/connectors/count-added'
import { listKnownItems } from '@/db/queries/connectors/list-known-items'
import { removeItem } from '@/db/queries/connectors/remove-item'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { deleteDocument } from '../../documents/delete-document'
import { ignoreGone } from './ignore-gone'
import type { Pulled } from './pull-changes'
import type { SourceRun } from './source-run'

/**
 * Deletes what is gone at the source, each document with its receipt. A source that lost more than half of its items at once, or all, is more
 * likely broken (an empty mount, a moved site) than empty: nothing is deleted until an admin has confirmed it.
 * @throws connector_mass_removal
 */
export async function removeGone(runtime: Runtime, scope: Scope, source: SourceRun, pulled: Pulled): Promise<void> {
  const { attempt, heart, run } = source
  const { connectorId, id: runId } = run
  const [items, added] = await Promise.all([
    listKnownItems(runtime.db, scope, { connectorId }),
    countAdded(runtime.db, scope, { runId }),
  ])
  const gone = items.filter(
    (item) => pulled.deleted.has(item.externalId) || (pulled.isComplete && item.seenRunId !== run.id),
  )
  const lost = gone.filter(({ documentId }) => documentId !== null).length
  // What this run has added says nothing about whether the source still has what it had.
  const before = items.filter(({ documentId }) => documentId !== null).length - added
  if (lost * 2 > before && !run.mayRemoveMost) {
    throw new FootnoteError('connector_mass_removal', {
      detail: `${lost} of ${Math.max(lost, before)} documents are gone at the source. Nothing was deleted. Check the source and run it again, or confirm that they shall go.`,
    })
  }
  for (const { externalId, documentId } of gone) {
    if (heart.signal.aborted) throw new FootnoteError('shutting_down')
    if (documentId !== null) await deleteDocument(runtime, scope, documentId).catch(ignoreGone)
    if (!(await removeItem(runtime.db, scope, { ...attempt, connectorId, externalId }))) heart.lose()
  }
}
