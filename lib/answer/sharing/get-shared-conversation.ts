import { findShared } from '@/db/queries/conversations/shares/find-shared'
import { scopeInConversation } from '@/lib/auth/require-scope'
import type { StoredAnswer } from '@/lib/domain/conversation'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { presentAnswers } from '../present-answers'

/** What a reader of a link gets of an answer: nothing of its costs, its ratings or its requests, which are its owner's. */
const shared = [
  'id',
  'question',
  'status',
  'text',
  'claims',
  'citations',
  'sources',
  'suggestions',
  'refusal',
  'filters',
  'expansions',
  'form',
  'withheldClaims',
  'unsure',
  'verified',
  'createdAt',
] as const satisfies (keyof StoredAnswer)[]

export type SharedAnswer = Pick<StoredAnswer, (typeof shared)[number]>
export type SharedConversation = {
  title: string
  sharedBy: string
  isOwn: boolean
  sharedAt: string
  answers: SharedAnswer[]
}

/** A shared conversation as this reader may see it: their rights decide, not those of who shared it. Null when the link works no longer. */
export async function getSharedConversation(
  runtime: Runtime,
  scope: Scope,
  input: { id: string },
): Promise<SharedConversation | null> {
  const found = await findShared(runtime.db, scope, input)
  if (!found) return null
  const conversationId = found.answers[0]?.conversationId
  const inside = conversationId ? scopeInConversation(scope, conversationId) : scope
  const answers = await presentAnswers(runtime, inside, found.answers, new Map(), { isShared: true })
  return { ...found, sharedAt: found.sharedAt.toISOString(), answers: answers.map(pickShared) }
}

const pickShared = (answer: StoredAnswer): SharedAnswer =>
  Object.fromEntries(shared.filter((key) => key in answer).map((key) => [key, answer[key]])) as SharedAnswer
