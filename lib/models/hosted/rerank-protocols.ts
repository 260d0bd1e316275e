import { z } from 'zod'
import type { ProviderKind } from '@/db/schema'

/** What a server said of some of the texts that it was given; `score` on a scale of its own, higher is better. */
export type RerankAnswer = {
  readonly rows: readonly { readonly index: number; readonly score: number }[]
  /** Null: it did not say. */
  readonly tokens: number | null
  readonly searches: number | null
}

/** How one kind of server is asked to rerank. All of them have it under `/rerank`. */
export type RerankProtocol = {
  readonly body: (model: string, question: string, texts: readonly string[]) => Readonly<Record<string, unknown>>
  readonly schema: z.ZodType<RerankAnswer>
}

const count = z.int().nonnegative().nullish()
const rows = z.array(
  z
    .object({ index: z.int().nonnegative(), relevance_score: z.number() })
    .transform(({ index, relevance_score: score }) => ({ index, score })),
)

/** Jina's form, which vLLM, llama.cpp, Infinity and others took over. Some count under other names; what none of them says is null. */
const jinaSchema = z
  .object({ results: rows, usage: z.object({ total_tokens: count, prompt_tokens: count }).nullish() })
  .transform(({ results, usage }): RerankAnswer => ({
    rows: results,
    tokens: usage?.total_tokens ?? usage?.prompt_tokens ?? null,
    searches: null,
  }))

const cohereSchema = z
  .object({
    results: rows,
    meta: z.object({ billed_units: z.object({ search_units: count, input_tokens: count }).nullish() }).nullish(),
  })
  .transform(({ results, meta }): RerankAnswer => ({
    rows: results,
    tokens: meta?.billed_units?.input_tokens ?? null,
    searches: meta?.billed_units?.search_units ?? null,
  }))

const voyageSchema = z
  .object({ data: rows, usage: z.object({ total_tokens: count }).nullish() })
  .transform(({ data, usage }): RerankAnswer => ({ rows: data, tokens: usage?.total_tokens ?? null, searches: null }))

const teiSchema = z
  .array(z.object({ index: z.int().nonnegative(), score: z.number() }))
  .transform((scored): RerankAnswer => ({ rows: scored, tokens: null, searches: null }))

const whole = (model: string, query: string, documents: readonly string[]) => ({
  model,
  query,
  documents,
  top_n: documents.length,
})

/** Kinds that are not here have no reranker: OpenAI, Azure, Anthropic and Google offer none under their keys. */
export const rerankProtocols: Readonly<Partial<Record<ProviderKind, RerankProtocol>>> = {
  cohere: { body: whole, schema: cohereSchema },
  'openai-compatible': { body: whole, schema: jinaSchema },
  jina: {
    // It would send every passage back.
    body: (model, query, documents) => ({ ...whole(model, query, documents), return_documents: false }),
    schema: jinaSchema,
  },
  voyage: {
    body: (model, query, documents) => ({ model, query, documents, top_k: documents.length, truncation: true }),
    schema: voyageSchema,
  },
  // A server of one model, which it does not have to be told.
  tei: { body: (_, query, texts) => ({ query, texts, truncate: true }), schema: teiSchema },
}
