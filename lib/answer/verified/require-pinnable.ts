import { findAnswer, type AnswerRow } from '@/db/queries/answers/find-answer'
import { listStandingRevisions } from '@/db/queries/verified/list-standing-revisions'
import type { AnswerId, DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { utcDay } from '@/lib/domain/utc-day'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { namesMissing } from '../parts/names-missing'
import { quotesStand } from './quotes-stand'

const refuse = (detail: string): FootnoteError => new FootnoteError('conflict', { detail })

/**
 * An answer that a person can stand behind: whole, each sentence with a source that carries it, and every source open to whoever pins it,
 * unchanged, and with the quote where it is cited. @throws not_found, conflict with what is missing
 */
export async function requirePinnable(runtime: Runtime, scope: Scope, answerId: AnswerId): Promise<AnswerRow> {
  const row = await findAnswer(runtime.db, scope, { answerId })
  if (!row || row.origin !== 'reader') throw new FootnoteError('not_found')
  if (row.verified) throw refuse('This is a verified answer already.')
  if (row.status !== 'answered' || row.stopped) throw refuse('Only a whole answer can be verified. Ask again first.')
  if (row.claims.some(({ verdict, citations }) => verdict === 'unsupported' || citations.length === 0))
    throw refuse('A sentence of this answer has no source that carries it. Ask in other words until each has one.')
  if (row.sources.some(({ service }) => service))
    throw refuse('A service was asked for this answer. What it says changes, and only who asked may read it.')
  // The copy would go on saying so when a document has come, and to readers who have one; and it could not say that something was left out.
  if (namesMissing(row.text)) throw refuse('A part of the question has no source. Ask each part by itself.')
  if (row.withheldClaims > 0)
    throw refuse('Sentences without a source were left out of this answer. Ask in other words until none is.')
  const { citations } = row
  const documentIds = [...new Set(citations.map((citation) => citation.documentId))]
  const standing = await listStandingRevisions(runtime.db, scope, {
    documentIds,
    collectionIds: [],
    today: utcDay(runtime.now()),
  })
  if (citations.length === 0 || documentIds.some((id) => !standing.has(id as DocumentId)))
    throw refuse('A source of this answer was deleted, has expired, or is not open to you.')
  const isActive = citations.every(
    ({ documentId, revisionId }) => standing.get(documentId as DocumentId) === revisionId,
  )
  if (!isActive || !(await quotesStand(runtime, scope, citations)))
    throw refuse('A source has changed since this answer was given. Ask again, and verify the new answer.')
  return row
}
