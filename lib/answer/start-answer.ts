import { createAnswer } from '@/db/queries/answers/create-answer'
import { findAnswer, type AnswerRow } from '@/db/queries/answers/find-answer'
import { findConversation } from '@/db/queries/conversations/find-conversation'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { scopeInConversation } from '@/lib/auth/require-scope'
import type { AnswerOrigin } from '@/lib/domain/answer'
import type { EvalVariant } from '@/lib/domain/eval-run'
import type { AnswerId, CollectionId, ConversationId, DocumentId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { toWordingKey } from '@/lib/domain/text/to-wording-key'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { guardQuestion } from '@/lib/guardrails/guard-question'
import { guardWritten } from '@/lib/guardrails/guard-written'
import { chooseSettings } from '@/lib/experiments/choose-settings'
import { choosePrompt } from '@/lib/prompts/choose-prompt'
import type { Runtime } from '@/lib/runtime/runtime'
import { openChannel } from './answer-hub'
import type { CacheUse } from './cache/cache-use'
import { makeTitle } from './make-title'
import { runAnswer } from './run-answer'

export type StartAnswerInput = {
  readonly question: string
  readonly conversationId?: ConversationId
  /** Undefined: those of the conversation; for a new one, all that the reader may see. */
  readonly collectionIds?: readonly CollectionId[]
  /** The same of documents: those that the reader chose to ask. */
  readonly documentIds?: readonly DocumentId[]
  readonly modelId?: string
  /** Asks the same again, or an edited question, in the place of this answer. */
  readonly replaces?: AnswerId
  /** Words of the question that are not to limit the search, as an earlier answer's filters have them. */
  readonly withoutFilters?: readonly string[]
  /** Ids of glossary terms that the question is not to be read with, as an earlier answer's expansions have them. */
  readonly withoutTerms?: readonly string[]
  /** Looks further than usual before it answers: more searches, and a report in sections. */
  readonly deep?: boolean
  /** Requests that may change something are shown to the person who asks, who allows them or not. Without it there are none. */
  readonly confirms?: boolean
  readonly requestId: string
  /** Eval runs and saved questions ask in the very same way; only that no list of readers shows it, and that eval runs can try a variant. Default `reader`. */
  readonly origin?: AnswerOrigin
  readonly promptVersion?: number
  /** Settings that an eval run tries in the place of the workspace's; its prompt is asked for above. */
  readonly variant?: EvalVariant
}

/**
 * Writes the running row and sets the river going, detached from the caller: a reader who leaves does not stop it.
 * Follow it with followAnswer. @throws question_empty, question_too_long, personal_data_written, conversation_gone, not_found, provider_not_configured,
 * prompt_version_unknown
 */
export async function startAnswer(
  runtime: Runtime,
  scope: Scope,
  input: StartAnswerInput,
): Promise<{ answerId: AnswerId; conversationId: ConversationId }> {
  const settings = await loadWorkspaceSettings(runtime.db, scope)
  const question = guardWritten(guardQuestion(input.question), settings.personalDataWritten)
  const { conversationId, places, isNew, hasAttachments, replaced } = await findPlace(runtime, scope, input)
  const origin = input.origin ?? 'reader'
  const prompt = await choosePrompt(runtime, scope, { version: input.promptVersion, origin })
  await requireModel(runtime, scope, input.modelId)
  const asked = { ...input.variant, ...(input.modelId !== undefined && { model: input.modelId }) }
  const { arms, modelId, simpleModelId, ...made } = await chooseSettings(runtime, scope, {
    variant: asked,
    origin,
    settings,
  })

  const answerId = newId('answer')
  const traceId = newId('trace')
  const createdAt = runtime.now()
  const channel = openChannel(answerId, scope)
  const { turn } = await createAnswer(runtime.db, scope, {
    answerId,
    conversationId,
    newConversation: isNew,
    title: makeTitle(question),
    places,
    question,
    origin,
    replaces: input.replaces ?? null,
    model: modelId,
    promptVersion: prompt.version,
    arms,
    traceId,
    requestId: input.requestId,
    now: createdAt,
  })
  void runAnswer(runtime, scopeInConversation(scope, conversationId), channel, {
    answerId,
    conversationId,
    turn,
    origin,
    question,
    ...places,
    modelId,
    ...(simpleModelId === undefined ? {} : { simpleModelId }),
    ...made,
    prompt,
    ...(input.withoutFilters === undefined ? {} : { withoutFilters: input.withoutFilters }),
    ...(input.withoutTerms === undefined ? {} : { withoutTerms: input.withoutTerms }),
    ...((input.deep ?? input.variant?.deep) ? { deep: true } : {}),
    // Runs of evals and saved questions compare documents: what a service says today is none of that.
    asksServices: origin === 'reader',
    // A program has no screen, whatever it says.
    confirms: origin === 'reader' && input.confirms === true && scope.apiKeyId === undefined,
    servesVerified: !hasAttachments && mayServeVerified(input, question, replaced),
    hasAttachments,
    cache: prompt.hasTrial || arms ? 'off' : chooseCacheUse(input, question, replaced),
    requestId: input.requestId,
    traceId,
    createdAt,
  })
  return { answerId, conversationId }
}

type Place = {
  conversationId: ConversationId
  places: { collectionIds: readonly CollectionId[]; documentIds: readonly DocumentId[] }
  isNew: boolean
  /** Files are attached to it, or were: a verified answer has not read them. */
  hasAttachments: boolean
  replaced: AnswerRow | null
}

async function findPlace(runtime: Runtime, scope: Scope, input: StartAnswerInput): Promise<Place> {
  const replaced = input.replaces ? await findAnswer(runtime.db, scope, { answerId: input.replaces }) : null
  if (input.replaces && replaced?.userId !== scope.userId) throw new FootnoteError('not_found')
  const conversationId = replaced?.conversationId ?? input.conversationId
  if (conversationId === undefined) {
    const places = placesOf(input)
    return { conversationId: newId('conversation'), places, isNew: true, hasAttachments: false, replaced }
  }
  const conversation = await findConversation(runtime.db, scope, { conversationId, origin: input.origin ?? 'reader' })
  if (!conversation) throw new FootnoteError('conversation_gone')
  const hasAttachments = conversation.attachedAt !== null
  return { conversationId, places: placesOf(input, conversation), isNew: false, hasAttachments, replaced }
}

/** What is asked now; where nothing is said, what was asked before. */
function placesOf(input: Partial<Place['places']>, before?: Place['places']): Place['places'] {
  return {
    collectionIds: input.collectionIds ?? before?.collectionIds ?? [],
    documentIds: input.documentIds ?? before?.documentIds ?? [],
  }
}

/**
 * Eval runs measure what the product writes. And a reader who has the verified answer and asks the very same again wants another: without
 * this they would get it for ever.
 */
function mayServeVerified(input: StartAnswerInput, question: string, replaced: AnswerRow | null): boolean {
  // Who wants it looked into wants more than what is pinned.
  if (input.origin === 'eval' || input.deep) return false
  if (input.origin === 'saved') return true
  return !replaced?.verified || toWordingKey(replaced.question) !== toWordingKey(question)
}

/** Eval runs measure what models write, as a canary and an experiment do while they run; and who asks the very same again wants it written again. */
function chooseCacheUse(input: StartAnswerInput, question: string, replaced: AnswerRow | null): CacheUse {
  if (input.origin === 'eval' || input.variant !== undefined) return 'off'
  if (input.origin === 'saved') return 'reworded'
  return replaced && toWordingKey(replaced.question) === toWordingKey(question) ? 'renew' : 'reworded'
}

async function requireModel(runtime: Runtime, scope: Scope, modelId: string | undefined): Promise<void> {
  if (modelId === undefined) return
  const choices = await runtime.models.listChatModels(scope)
  if (!choices.some((choice) => choice.id === modelId)) throw new FootnoteError('provider_not_configured')
}
