import { createHash } from 'node:crypto'
import { findAnswer, type AnswerRow } from '@/db/queries/answers/find-answer'
import { readDocumentState } from '@/db/queries/evals/read-document-state'
import { listSavedQuestions, type SavedQuestionRow } from '@/db/queries/saved/list-saved-questions'
import { saveLook, type Look } from '@/db/queries/saved/save-look'
import type { AnswerId, ConversationId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { utcDay } from '@/lib/domain/utc-day'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import { retrievePassages } from '@/lib/retrieval/retrieve-passages'
import type { Runtime } from '@/lib/runtime/runtime'
import { followAnswer } from '../follow-answer'
import { startAnswer } from '../start-answer'
import { stopAnswer } from '../stop-answer'
import { compareAnswers } from './compare-answers'

/** As many passages decide whether it has to be asked as an answer is written from at most. */
const looked = 10

type Input = { conversationId: ConversationId; signal: AbortSignal }

/**
 * Looks whether a saved question has another answer now. The search is done each time, with the rights that the reader has now; only where it
 * finds other passages than the last time is the question asked. What fails is kept as its reason and looked at again later. @throws the abort reason
 */
export async function lookAtQuestion(runtime: Runtime, scope: Scope, { conversationId, signal }: Input): Promise<void> {
  const [saved] = await listSavedQuestions(runtime.db, scope, { conversationId })
  if (!saved) return
  let look: Look
  try {
    look = await lookAgain(runtime, scope, saved, signal)
  } catch (error) {
    signal.throwIfAborted()
    const { code } = toFootnoteError(error)
    runtime.log.error('saved-question-not-looked-at', error, { conversationId, code })
    look = { outcome: 'failed', errorCode: code }
  }
  await saveLook(runtime.db, scope, { conversationId, look, now: runtime.now() })
  if (look.outcome === 'changed') runtime.log.info('saved-question-changed', { conversationId })
}

async function lookAgain(runtime: Runtime, scope: Scope, saved: SavedQuestionRow, signal: AbortSignal): Promise<Look> {
  const documentState = await readDocumentState(runtime.db, scope, { today: utcDay(runtime.now()) })
  const evidence = await readEvidence(runtime, scope, saved)
  const state = { evidence, documentState }
  if (evidence === saved.evidence) return { outcome: 'same', ...state }
  const before = await findAnswer(runtime.db, scope, { answerId: saved.answerId })
  const answerId = await askAgain(runtime, scope, saved, { before, signal })
  const after = await findAnswer(runtime.db, scope, { answerId })
  if (!after || after.status === 'failed' || after.fallback)
    return { outcome: 'failed', errorCode: after?.errorCode ?? after?.fallback?.code ?? 'answer_interrupted' }
  const isChanged = !before || compareAnswers(before, after).isChanged
  return isChanged ? { outcome: 'changed', answerId, ...state } : { outcome: 'same', ...state }
}

/** A digest of the passages that are found for it now: their words, and what they belong to. */
async function readEvidence(runtime: Runtime, scope: Scope, saved: SavedQuestionRow): Promise<string> {
  const { passages } = await retrievePassages(runtime, scope, {
    query: saved.question,
    k: looked,
    // Nobody waits, and an order that a failing server changes would look like news.
    reranker: 'local',
    ...(saved.collectionIds.length > 0 && { collectionIds: saved.collectionIds }),
    ...(saved.documentIds.length > 0 && { documentIds: saved.documentIds }),
    requestId: newId('request'),
  })
  const found = passages.map(({ documentId, text }) => [documentId, text])
  return createHash('sha256').update(JSON.stringify(found)).digest('hex')
}

async function askAgain(
  runtime: Runtime,
  scope: Scope,
  saved: SavedQuestionRow,
  { before, signal }: { before: AnswerRow | null; signal: AbortSignal },
): Promise<AnswerId> {
  const { answerId } = await startAnswer(runtime, scope, {
    question: saved.question,
    replaces: saved.answerId,
    ...(before && howAsked(before)),
    origin: 'saved',
    requestId: newId('request'),
  })
  const stop = (): void => void stopAnswer(runtime, scope, answerId)
  signal.addEventListener('abort', stop, { once: true })
  try {
    for await (const event of followAnswer(runtime, scope, answerId, 0))
      if (event.type === 'done' || event.type === 'error') break
    signal.throwIfAborted()
    return answerId
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

/** As the reader had asked it: looked for deeply, and without what they took away. */
const howAsked = ({ deep, filters, expansions }: AnswerRow) => ({
  deep: deep !== null,
  withoutFilters: filters.filter((one) => !one.applied).map((one) => one.words),
  withoutTerms: expansions.filter((one) => !one.applied).map((one) => one.termId),
})
