import { recordItem } from '@/db/queries/connectors/record-item'
import { removeItem } from '@/db/queries/connectors/remove-item'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { deleteDocument } from '../../documents/delete-document'
import { ignoreGone } from './ignore-gone'
import type { SourceRun } from './source-run'

type Withheld = {
  readonly externalId: string
  readonly detail: string
  /** The source's groups that may read it, for an admin to map. None where no group may or the source does not say. */
  readonly readers: readonly string[]
}

/**
 * Of what not everybody may read at the source nothing stays here. Unlike what is only missing this does not wait for anybody's word, however
 * much it is: the source has said so itself, and each hour more would be an hour in which the wrong people read it.
 */
export async function withholdItem(
  runtime: Runtime,
  scope: Scope,
  source: SourceRun,
  { externalId, detail: errorDetail, readers }: Withheld,
): Promise<void> {
  const { attempt, heart, items, run, stored } = source
  const of = { ...attempt, connectorId: stored.id, externalId }
  const known = items.get(externalId)?.documentId ?? null
  if (known !== null) {
    await deleteDocument(runtime, scope, known).catch(ignoreGone)
    if (!(await removeItem(runtime.db, scope, of))) heart.lose()
  }
  // Without a version: it may be opened to all again and be the same.
  const reason = { errorCode: 'connector_item_restricted', errorDetail } as const
  const fields = { version: null, documentId: null, readers: [...readers], ...reason }
  if (!(await recordItem(runtime.db, scope, { ...of, ...fields, outcome: 'failed' }))) return heart.lose()
  items.set(externalId, { externalId, seenRunId: run.id, ...fields })
}
