import { appendAudit } from '@/db/queries/append-audit'
import { holdRun } from '@/db/queries/connectors/hold-run'
import { lockConnector } from '@/db/queries/connectors/lock-connector'
import { readMapping } from '@/db/queries/connectors/read-mapping'
import { setItemReaders } from '@/db/queries/connectors/set-item-readers'
import { findRevisionState } from '@/db/queries/documents/find-revision-state'
import { openToGroups } from '@/db/queries/documents/open-to-groups'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import type { SourceRun } from '../runs/source-run'
import { commonReaders, type Readers } from './common-readers'
import { groupsHere } from './groups-here'

type Input = {
  readonly externalId: string
  readonly documentId: DocumentId
  readonly readers: Readers
  /** Another content is on its way, so that what can be read now is not yet what these readers may read. */
  readonly isChanging: boolean
}

/**
 * Opens an item's document to those who may read it at the source. Right after a change of the content the old one is still what people find, and it was never said that the new
 * readers may read that: until the new revision has taken its place only who may read both is let in.
 * @returns the readers that hold now
 */
export async function openToReaders(runtime: Runtime, scope: Scope, source: SourceRun, input: Input): Promise<Readers> {
  const { externalId, documentId, readers, isChanging } = input
  const connectorId = source.stored.id
  return runtime.db.transaction(async (tx) => {
    if (!(await holdRun(tx, scope, source.attempt))) {
      source.heart.lose()
      throw new FootnoteError('shutting_down')
    }
    await lockConnector(tx, scope, { connectorId })
    const mapping = await readMapping(tx, scope, { connectorId })
    const state = await findRevisionState(tx, scope, { documentId })
    const isOldShown = state.isRead && (isChanging || !state.isNewest)
    const before = source.items.get(externalId)?.readers ?? null
    const held = isOldShown ? commonReaders(before, readers) : readers
    const groupIds = groupsHere(held, mapping)
    const changed = await openToGroups(tx, scope, { wanted: new Map([[documentId, groupIds]]) })
    await setItemReaders(tx, scope, { connectorId, externalId, readers: held })
    if (changed.includes(documentId))
      await appendAudit(tx, scope, {
        action: 'document.access-changed',
        targetKind: 'document',
        targetId: documentId,
        detail: { to: groupIds, connectorId },
      })
    return held
  })
}
