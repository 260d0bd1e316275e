import type { Answer, AnswerEvent, AnswerPhase } from '@/lib/domain/answer'
import type { RetrievalVariant } from '@/lib/domain/eval-run'
import type { AnswerStep } from '@/lib/domain/deep-answer'
import type { AnswerId, CollectionId, ConversationId, DocumentId } from '@/lib/domain/ids'
import type { QuestionExpansion } from '@/lib/domain/question-expansion'
import type { SourceLimits } from '@/lib/domain/retrieval'
import type { PromptTemplate } from '@/lib/prompts/prompt-template'
import type { AskPerson } from './http-tools/confirm/ask-person'
import type { CacheUse } from './cache/cache-use'

type WithoutId<Event> = Event extends unknown ? Omit<Event, 'id'> : never

/** What the river yields. The hub numbers it and adds the status events' ids, which makes an AnswerEvent. Steps are told while it waits. */
export type AnswerPart = WithoutId<Exclude<AnswerEvent, { type: 'status' | 'step' }>>

export type FinalPart = Extract<AnswerPart, { answer: Answer }>

/** One question to answer. Its running row exists already. */
export type AnswerInput = {
  readonly answerId: AnswerId
  readonly conversationId: ConversationId
  readonly turn: number
  readonly question: string
  readonly collectionIds: readonly CollectionId[]
  /** Documents that the reader chose to ask; empty: all. */
  readonly documentIds: readonly DocumentId[]
  readonly modelId?: string
  /** Who answers questions that are simple, in its place. */
  readonly simpleModelId?: string
  /** The version of the answer prompt that this reader gets, chosen when the answer began. */
  readonly prompt: PromptTemplate
  /** What the words of the question limit the search to; undefined until they were read, and when they say nothing. */
  readonly filters?: SourceLimits
  /** Words of the question that the reader does not want to limit the search. */
  readonly withoutFilters?: readonly string[]
  /** What the glossary has other words for in the question; undefined until it was read. */
  readonly expansions?: readonly QuestionExpansion[]
  /** Ids of terms that the reader does not want the question to be read with. */
  readonly withoutTerms?: readonly string[]
  /** The reader wants it looked into further than usual. */
  readonly deep?: boolean
  /** Services that an admin described may be asked for it: a person is waiting for the answer. */
  readonly asksServices?: boolean
  /** Asks the person who is waiting before something is changed; nobody is there without it. */
  readonly askPerson?: AskPerson
  /** Files are attached to the conversation, or were: its words may mean them. */
  readonly hasAttachments?: boolean
  /** What differs from the product's own retrieval. */
  readonly retrieval: RetrievalVariant
  /** Whether sentences that no source carries are left out. */
  readonly strict: boolean
  /** Whether a table, steps or a list may be written where the question calls for it. */
  readonly forms: boolean
  /** Whether a verified answer may take the place of a written one: not in eval runs, not in replays, not when its reader asks for another. */
  readonly servesVerified: boolean
  /** Whether a draft of the cache may take the place of a model's. */
  readonly cache: CacheUse
  readonly requestId: string
  readonly traceId: string
  readonly createdAt: Date
  /** Aborted when the reader presses stop. */
  readonly signal: AbortSignal
  readonly onPhase: (phase: AnswerPhase) => void
  /** Told what is done for a deep answer. */
  readonly onStep: (step: AnswerStep) => void
}
