import { setTimeout as sleep } from 'node:timers/promises'
import { findVisibleDocuments } from '@/db/queries/answers/find-visible-documents'
import { scopeInConversation } from '@/lib/auth/require-scope'
import type { AnswerEvent, AnswerPhase } from '@/lib/domain/answer'
import type { AnswerId, ConversationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { findChannel, readChannel, type AnswerChannel } from './answer-hub'
import { getAnswer } from './get-answer'

const pollMs = 400

/**
 * The events of one of the reader's answers after `afterEventId` (0: from the beginning), until its `done` or `error`. While the
 * hub remembers them they are the very events, each once (a reader who has seen the end already is told it again). When it has forgotten them, or another process writes the answer, the
 * database tells: a reader from the beginning gets the parts anew, one who had seen some gets the end, which carries everything.
 * @throws not_found
 */
export async function* followAnswer(
  runtime: Runtime,
  scope: Scope,
  answerId: AnswerId,
  afterEventId: number,
  signal?: AbortSignal,
): AsyncGenerator<AnswerEvent> {
  const channel = findChannel(answerId, scope)
  if (channel && (await mayReplay(runtime, scope, channel))) {
    const last = channel.endedAt === null ? channel.events.length : channel.events.length - 1
    yield* readChannel(channel, Math.min(afterEventId, last), signal)
    const end = channel.events.at(-1)?.type
    if (end === 'done' || end === 'error' || signal?.aborted) return
  }
  yield* followStored(runtime, scope, answerId, afterEventId, signal)
}

/** The events of a finished answer were made with the rights of then; they are told again only while all its sources are still open. Names in filters and terms of the glossary are looked up anew. */
async function mayReplay(runtime: Runtime, scope: Scope, channel: AnswerChannel): Promise<boolean> {
  const end = channel.events.at(-1)
  if (end?.type !== 'done' && end?.type !== 'error') return true
  if (end.answer.filters?.some(({ kind }) => kind === 'document' || kind === 'collection')) return false
  if (end.answer.expansions !== undefined) return false
  // Steps may have the words of documents that are no sources.
  if (end.answer.deep !== undefined) return false
  const documentIds = [...new Set(end.answer.sources.map((source) => source.documentId))]
  const inside = scopeInConversation(scope, end.answer.conversationId as ConversationId)
  const visible = await findVisibleDocuments(runtime.db, inside, { documentIds })
  return documentIds.every((id) => visible.has(id))
}

async function* followStored(
  runtime: Runtime,
  scope: Scope,
  answerId: AnswerId,
  afterEventId: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<AnswerEvent> {
  let id = afterEventId
  let stored = await getAnswer(runtime, scope, answerId)
  const { conversationId } = stored
  const phase: AnswerPhase = 'writing'
  if (afterEventId === 0) yield { id: ++id, type: 'status', phase, answerId, conversationId }
  while (stored.status === 'running') {
    if (signal?.aborted) return
    await sleep(pollMs)
    stored = await getAnswer(runtime, scope, answerId)
  }
  const { turn: _turn, stopped: _stopped, feedback: _feedback, status, ...fields } = stored
  const answer = { ...fields, status }
  if (afterEventId === 0) {
    for (const step of answer.deep?.steps ?? []) yield { id: ++id, type: 'step', step }
    const { sources, filters, expansions } = answer
    yield { id: ++id, type: 'sources', sources, ...(filters && { filters }), ...(expansions && { expansions }) }
    if (answer.text !== '') yield { id: ++id, type: 'text-delta', delta: answer.text }
    for (const claim of answer.claims) yield { id: ++id, type: 'verdict', claim }
    yield { id: ++id, type: 'citations', citations: answer.citations }
  }
  yield { id: ++id, type: status === 'failed' ? 'error' : 'done', answer }
}
