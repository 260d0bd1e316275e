import { findDocumentCollection } from '@/db/queries/connectors/find-document-collection'
import type { ItemOutcome } from '@/db/queries/connectors/record-item'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { priorities } from '../../documents/priorities'
import { registerStoredFile } from '../../documents/register-stored-file'
import { storeUpload } from '../../documents/store-upload'
import { cleanLine } from '../../parse/clean-text'
import type { SourceItem } from '../connector'
import type { SourceRun } from './source-run'

export type TakenItem = { readonly documentId: DocumentId; readonly outcome: ItemOutcome }

const maxIdBytes = 800

/**
 * Brings one item in, as an upload would be: stored, registered under a name that is the item's own for ever, queued behind what people
 * upload. The same bytes again make no revision.
 * @throws what is wrong with the item
 */
export async function takeItem(
  runtime: Runtime,
  scope: Scope,
  { connector, tools, stored, items }: SourceRun,
  item: SourceItem<unknown>,
  /** Not for everybody: what is new is open to admins only, until it is said who else may read it. */
  isNarrowed: boolean,
): Promise<TakenItem> {
  const externalId = `${stored.id}:${item.externalId}`
  // Two names that would become the same document after cleaning must not take turns in it.
  if (cleanLine(externalId) !== externalId || Buffer.byteLength(externalId) > maxIdBytes)
    throw new FootnoteError('file_name_invalid', {
      detail: 'This name is too long or holds characters that cannot be seen. Rename it at the source.',
    })
  const known = items.get(item.externalId)?.documentId ?? null
  const collectionId = known && (await findDocumentCollection(runtime.db, scope, { documentId: known }))
  const fetched = await connector.fetchItem(tools, item)
  const file = await storeUpload(runtime, scope, { fileName: fetched.fileName, body: fetched.body })
  const registered = await registerStoredFile(runtime, scope, file, {
    collectionId: collectionId ?? stored.collectionId,
    externalId,
    title: item.title,
    metadata: fetched.metadata,
    isOwn: true,
    closed: isNarrowed ? (known === null ? 'always' : 'if new') : undefined,
    priority: priorities.bulk,
  })
  const { documentId, isNew } = registered
  return { documentId, outcome: collectionId === null ? 'added' : isNew ? 'changed' : 'unchanged' }
}
