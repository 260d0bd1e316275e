import type { LanguageModelV3 } from '@ai-sdk/provider'
import type { WritePrice } from '@/db/queries/prices'
import type { Scope } from '@/lib/domain/scope'
import type { ErrorCode } from '@/lib/errors/error-codes'
import type { ModelChoice } from './admin/choose-models'
import type { ConfiguredProvider } from './admin/list-configured'
import type { SaveBudgetInput } from './admin/save-budget'
import type { SaveProviderInput } from './admin/save-provider'

export type ModelTask =
  | 'rewrite'
  | 'answer'
  | 'judge'
  | 'propose'
  | 'embed-query'
  | 'embed-passage'
  | 'rerank'
  | 'title'
  | 'test'

/** Where a text holds structured personal data: UTF-16 code units, end exclusive, in order, without overlaps. */
export type FindPersonalData = (
  text: string,
) => readonly { readonly type: string; readonly start: number; readonly end: number }[]
/** What becomes of personal data in what would be sent to a provider. */
export type ProviderPolicy = 'mask' | 'block'

/** One metered call's context: who pays, for what, under which request. */
export type CallContext = {
  readonly scope: Scope
  readonly task: ModelTask
  readonly requestId: string
  readonly conversationId?: string
  readonly answerId?: string
  readonly signal?: AbortSignal
}

/** Turns texts into unit vectors. `id` and `dimension` are stored with every vector; vectors of two ids are never compared. */
export type Embedder = {
  readonly id: string
  readonly dimension: number
  /** Most tokens of one text that the model sees; what is longer is cut. */
  readonly maxTokens: number
  embedQuery(text: string, call: CallContext): Promise<Float32Array>
  embedPassages(texts: readonly string[], call: CallContext): Promise<Float32Array[]>
}

/** `maxPassageTokens`: what of each text the model reads, from its start; 8 to 500, default 256. Time grows with it. */
export type RerankOptions = { readonly maxPassageTokens?: number }

/**
 * Scores how well each text answers the question, higher is better. The local one gives logits, comparable across calls; a hosted one scores on a
 * scale of its own, of which only the order and the distances within one call mean something.
 */
export type Reranker = {
  readonly id: string
  score(question: string, texts: readonly string[], call: CallContext, options?: RerankOptions): Promise<number[]>
}

export type TokenCounter = (text: string) => number

export type ChatModelChoice = {
  readonly id: string
  readonly label: string
  readonly provider: string
  readonly local: boolean
  /** Tokens of passages that it is given with one question; absent: as many as is usual. */
  readonly passageTokens?: number
}

/** A hosted reranker that a provider offers. */
export type RerankerChoice = { readonly id: string; readonly label: string; readonly provider: string }

/** One model that was tried. `firstTokenMs`: of one that writes. */
export type TestedModel = { readonly model: string; readonly firstTokenMs: number | null; readonly totalMs: number }

export type ProviderTest =
  | { readonly ok: true; readonly tested: readonly TestedModel[] }
  /** `model`: the one that failed, those before it worked; null when none was tried. */
  | {
      readonly ok: false
      readonly model: string | null
      readonly code: ErrorCode
      readonly message: string
      /** What is known besides the code, in words. */
      readonly detail: string | null
    }

/** `@throws forbidden` for anyone but admins; each change is audited in the transaction that makes it. */
export type ModelAdmin = {
  /** Adds (`id` null) or changes a provider. The stored key stays when `apiKey` is null. @returns its id */
  saveProvider(scope: Scope, input: SaveProviderInput): Promise<string>
  /** @throws not_found */
  removeProvider(scope: Scope, providerId: string): Promise<void>
  /** One tiny real call for each thing that it offers, without retries. `providerId` may be one of the environment (`env:openai`). @throws not_found */
  testProvider(scope: Scope, providerId: string): Promise<ProviderTest>
  /** The providers that are in force, the environment's among them, without their keys. */
  listConfigured(scope: Scope): Promise<ConfiguredProvider[]>
  /** Null goes back to the environment's or the shipped choice. @throws provider_not_configured for a model that nobody offers */
  chooseModels(scope: Scope, choice: ModelChoice): Promise<void>
  /** After settings of the workspace were changed elsewhere: the ports of this process read them anew. */
  refresh(scope: Scope): void
  savePrice(scope: Scope, price: WritePrice): Promise<void>
  /** Back to the shipped price, or to none. */
  resetPrice(scope: Scope, model: string): Promise<void>
  /** Adds or changes the budget of a subject and period. @returns its id @throws not_found, invalid_request, provider_not_configured */
  saveBudget(scope: Scope, budget: SaveBudgetInput): Promise<string>
  /** @throws not_found */
  removeBudget(scope: Scope, budgetId: string): Promise<void>
}

/**
 * The ports that the rivers use. Every call through them is metered. Embedder and reranker are null when the local models could not be had and no hosted one
 * is configured: then retrieval is by keyword only and says so.
 */
export type Models = {
  /** The workspace's embedder: the local one unless an admin or the environment chose another; for a scope on trial the one that it tries. */
  embedder(scope: Scope): Promise<Embedder | null>
  /** The embedder that is to take over once all documents have its vectors; null when no change is under way. Reads what is true now. */
  nextEmbedder(scope: Scope): Promise<Embedder | null>
  /** The one on this server: refusal, evidence and the choice of sentences are calibrated on its logits. */
  readonly reranker: Reranker | null
  /**
   * A hosted reranker that orders passages in the local one's place; null where the local one does. It fails rather than wait for long, and the
   * caller goes on with the local one. @param wanted its id or `local`; null: the environment's choice; undefined: the workspace's, else the environment's
   */
  hostedReranker(scope: Scope, wanted?: string | null): Promise<Reranker | null>
  /** The hosted rerankers that this workspace may choose from. */
  listRerankers(scope: Scope): Promise<RerankerChoice[]>
  /** The models this workspace may choose from, `local:extractive` always among them. */
  listChatModels(scope: Scope): Promise<ChatModelChoice[]>
  /**
   * The model that answers where nobody asks for one: the workspace's choice, if it is offered, else the product's. The choice is given, because
   * the ports keep settings for some seconds, and a roll-back must hold from the next question on.
   */
  defaultChatModel(scope: Scope, choice: string | null): Promise<string>
  /**
   * A metered chat model with retry, failover before the first token, time limits and circuit breaker around it. For the task `answer` quotes
   * of the local model are the last resort, unless the workspace switched that off.
   * `modelId` undefined means the workspace's default. @throws provider_not_configured
   */
  chatModel(context: CallContext, modelId?: string): Promise<LanguageModelV3>
  /** What admins do on screen. Every function demands the role. */
  readonly admin: ModelAdmin
  /** Writes what the meter holds, without waiting for its next turn: for those who count what calls have cost. */
  flush(): Promise<void>
  /** Why the local models are not there, for health and for the notice on screen; null when all is well. */
  notice(): string | null
}
