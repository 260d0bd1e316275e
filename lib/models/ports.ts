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

/** Scores how well each text answers the question: logits, higher is better, comparable within and across calls. */
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
}

export type ProviderTest =
  | { readonly ok: true; readonly model: string; readonly firstTokenMs: number; readonly totalMs: number }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string }

/** `@throws forbidden` for anyone but admins; each change is audited in the transaction that makes it. */
export type ModelAdmin = {
  /** Adds (`id` null) or changes a provider. The stored key stays when `apiKey` is null. @returns its id */
  saveProvider(scope: Scope, input: SaveProviderInput): Promise<string>
  /** @throws not_found */
  removeProvider(scope: Scope, providerId: string): Promise<void>
  /** One tiny real call, without retries. `providerId` may be one of the environment (`env:openai`). @throws not_found */
  testProvider(scope: Scope, providerId: string): Promise<ProviderTest>
  /** The providers that are in force, the environment's among them, without their keys. */
  listConfigured(scope: Scope): Promise<ConfiguredProvider[]>
  /** Null goes back to the environment's or the shipped choice. @throws provider_not_configured for a model that nobody offers */
  chooseModels(scope: Scope, choice: ModelChoice): Promise<void>
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
  /** The workspace's embedder: the local one unless an admin or the environment chose another. */
  embedder(scope: Scope): Promise<Embedder | null>
  /** The embedder that is to take over once all documents have its vectors; null when no change is under way. Reads what is true now. */
  nextEmbedder(scope: Scope): Promise<Embedder | null>
  readonly reranker: Reranker | null
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
  /** Why the local models are not there, for health and for the notice on screen; null when all is well. */
  notice(): string | null
}
