import { listEarlierQuestions } from '@/db/queries/answers/list-earlier-questions'
import { findCollectionNames } from '@/db/queries/collections/find-collection-names'
import { createGoldenCase } from '@/db/queries/golden/create-golden-case'
import { findGroups } from '@/db/queries/people/find-groups'
import { listGroups } from '@/db/queries/people/list-groups'
import { findReviewAnswer } from '@/db/queries/reviews/find-review-answer'
import { listRoundItems } from '@/db/queries/reviews/list-round-items'
import { presentAnswers } from '@/lib/answer/present-answers'
import { requireRole } from '@/lib/auth/require-role'
import { isComplete } from '@/lib/domain/golden-case'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { draftCase } from '../golden/draft-case'
import type { MadeCase } from '../golden/make-golden-case'
import { findFinal } from './find-final'

/**
 * Makes a golden case of an answer of which it is known what holds. It is asked with the rights of whoever makes it: the groups of who asked would
 * say who that was. @throws not_found, forbidden, conflict while nothing holds
 */
export async function makeReviewCase(
  runtime: Runtime,
  scope: Scope,
  { itemId }: { itemId: string },
): Promise<MadeCase> {
  requireRole(scope, 'reviewer')
  const { db } = runtime
  const found = await findReviewAnswer(db, scope, { itemId })
  if (!found) throw new FootnoteError('not_found')
  const items = await listRoundItems(db, scope, { roundId: found.item.roundId })
  const item = items.find(({ id }) => id === itemId)
  const final = item ? findFinal(item) : null
  if (!final || final.verdict === 'cannot_tell')
    throw new FootnoteError('conflict', { detail: 'Nobody has said yet what is right. Settle it first.' })
  const [answer] = await presentAnswers(runtime, scope, [found.answer], new Map())
  if (!answer) throw new FootnoteError('not_found')
  const groups = await (scope.role === 'admin' ? listGroups(db, scope) : findGroups(db, scope, scope.groupIds))
  const definition = draftCase({
    answer,
    answerId: answer.id,
    question: answer.question,
    history: await listEarlierQuestions(db, scope, found.answer),
    collections: [...(await findCollectionNames(db, scope, found)).values()],
    readerGroups: groups.map(({ name }) => name),
    rating: final.verdict === 'right' ? 'up' : 'down',
    reasons: final.verdict === 'should_refuse' ? ['should_have_refused'] : [],
    label: final.label,
    correctedAnswer: final.answer,
  })
  const made = await createGoldenCase(db, scope, { definition, from: { reviewItemId: itemId }, now: runtime.now() })
  if (!made) throw new FootnoteError('not_found')
  const complete = isComplete(definition)
  runtime.log.info('golden-case-made', { caseId: made.id, reviewItemId: itemId, created: made.created, complete })
  return { caseId: made.id, created: made.created, complete }
}
