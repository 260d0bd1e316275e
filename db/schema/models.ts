import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { UserId, WorkspaceId } from '@/lib/domain/ids'
import { createdAt, moment, workspaceId } from './columns'

/** One row per attempt of every model call, local ones too. Money is integer micro-dollars. */
export const modelCalls = pgTable(
  'model_calls',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').notNull(),
    task: text('task').notNull(),
    provider: text('provider').notNull(),
    model: text('model').notNull(),
    inputTokens: integer('input_tokens').notNull().default(0),
    outputTokens: integer('output_tokens').notNull().default(0),
    cachedTokens: integer('cached_tokens').notNull().default(0),
    costMicroUsd: bigint('cost_micro_usd', { mode: 'number' }).notNull().default(0),
    /** The model had no price: the cost is not known, and 0 says nothing. */
    unpriced: boolean('unpriced').notNull().default(false),
    /** The provider gave no figures for (all of) it: a stream that broke off. Four letters a token. */
    estimated: boolean('estimated').notNull().default(false),
    firstTokenMs: integer('first_token_ms'),
    totalMs: integer('total_ms').notNull(),
    attempt: integer('attempt').notNull().default(1),
    outcome: text('outcome').$type<'ok' | 'error' | 'cancelled'>().notNull(),
    errorCode: text('error_code'),
    requestId: text('request_id').notNull(),
    userId: text('user_id').$type<UserId>().notNull(),
    /** The API key that it came through; null for sessions. */
    apiKeyId: text('api_key_id'),
    conversationId: text('conversation_id'),
    answerId: text('answer_id'),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), index('model_calls_created').on(t.workspaceId, t.createdAt)],
)

/** Micro-dollars per million tokens, and per thousand searches of rerankers that are billed so. A row here wins over the shipped price list. */
export const prices = pgTable(
  'prices',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    model: text('model').notNull(),
    inputMicroUsdPerMillion: bigint('input_micro_usd_per_million', { mode: 'number' }).notNull(),
    outputMicroUsdPerMillion: bigint('output_micro_usd_per_million', { mode: 'number' }).notNull(),
    cachedMicroUsdPerMillion: bigint('cached_micro_usd_per_million', { mode: 'number' }).notNull(),
    searchMicroUsdPerThousand: bigint('search_micro_usd_per_thousand', { mode: 'number' }).notNull().default(0),
    updatedBy: text('updated_by').$type<UserId>().notNull(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.model] })],
)

export const chatKinds = ['openai', 'anthropic', 'azure', 'google', 'openai-compatible'] as const
export type ChatKind = (typeof chatKinds)[number]
/** Those after the first five write nothing: they embed and rerank. */
export const providerKinds = [...chatKinds, 'cohere', 'voyage', 'jina', 'tei'] as const
export type ProviderKind = (typeof providerKinds)[number]

/** Providers that an admin added on screen. The key is encrypted at rest and never leaves the server. */
export const providers = pgTable(
  'providers',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').notNull(),
    kind: text('kind').$type<ProviderKind>().notNull(),
    name: text('name').notNull(),
    baseUrl: text('base_url'),
    encryptedKey: text('encrypted_key'),
    /** Last four characters, to tell keys apart. */
    keyHint: text('key_hint'),
    chatModels: jsonb('chat_models').$type<string[]>().notNull().default([]),
    embeddingModel: text('embedding_model'),
    embeddingDimension: integer('embedding_dimension'),
    rerankModel: text('rerank_model'),
    /** Tokens of passages that its models are given with one question; null: as many as is usual. */
    passageTokens: integer('passage_tokens'),
    enabled: boolean('enabled').notNull().default(true),
    createdAt: createdAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
)
