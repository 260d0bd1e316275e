import { listAttached } from '@/db/queries/attachments/list-attached'
import type { StoredFilter } from '@/lib/domain/question-filter'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { findAttachedWords } from './find-attached-words'
import type { Reading } from './reading'

/** The filter of words such as "in this file", in the conversation that the scope is in: its one document, or all that is attached. Also what is still being read: then nothing is found, and that is said. */
export async function readAttached(runtime: Runtime, scope: Scope, question: string): Promise<Reading | null> {
  const attached = await listAttached(runtime.db, scope)
  const [first] = attached
  const found = first && findAttachedWords(question, attached)
  if (!found) return null
  const { start, end, isAdverbial } = found
  const place = { words: question.slice(start, end), start, end, applied: true }
  const documentIds = [...found.documentIds]
  const isAll = documentIds.length === attached.length && documentIds.length > 1
  const filter: StoredFilter = isAll
    ? { kind: 'collection', collectionId: first.collectionId, ...place }
    : { kind: 'document', documentIds, ...place }
  return { filter, isAdverbial }
}
