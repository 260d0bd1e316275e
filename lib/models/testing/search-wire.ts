import { z } from 'zod'
import { wordsOf } from './words-of'

/** The kinds of servers that embed and rerank; `openai-compatible` stands for vLLM, llama.cpp and Infinity. */
export type SearchWireKind = 'openai-compatible' | 'cohere' | 'voyage' | 'jina' | 'tei'

export type RerankRequest = { readonly question: string; readonly texts: readonly string[] }
type Row = { readonly index: number; readonly score: number }

const common = { model: z.string().min(1), query: z.string().min(1), documents: z.array(z.string()).max(1000) }
const toRequest = ({ query, documents }: { query: string; documents: string[] }): RerankRequest => ({
  question: query,
  texts: documents,
})

/** What each server takes, as strictly as the real ones: an unknown field is refused where they refuse it. */
const requests: Record<SearchWireKind, z.ZodType<RerankRequest>> = {
  'openai-compatible': z.object({ ...common, top_n: z.int().optional() }).transform(toRequest),
  cohere: z.strictObject({ ...common, top_n: z.int().positive().optional() }).transform(toRequest),
  jina: z
    .strictObject({ ...common, top_n: z.int().optional(), return_documents: z.boolean().optional() })
    .transform(toRequest),
  voyage: z
    .strictObject({ ...common, top_k: z.int().optional(), truncation: z.boolean().optional() })
    .transform(toRequest),
  tei: z
    .object({ query: z.string(), texts: z.array(z.string()).max(32), truncate: z.boolean().optional() })
    .transform(({ query, texts }) => ({ question: query, texts })),
}

export const readRerankRequest = (kind: SearchWireKind, body: unknown): RerankRequest | null =>
  requests[kind].safeParse(body).data ?? null

/** The share of the question's words that a text has, best first as servers send it. */
export function rankByWords({ question, texts }: RerankRequest): Row[] {
  const wanted = new Set(wordsOf(question))
  const rows = texts.map((text, index) => {
    const present = new Set(wordsOf(text))
    const shared = [...wanted].filter((word) => present.has(word)).length
    return { index, score: wanted.size === 0 ? 0 : shared / wanted.size }
  })
  return rows.toSorted((a, b) => b.score - a.score)
}

const named = (rows: readonly Row[]) => rows.map(({ index, score }) => ({ index, relevance_score: score }))
const tokens = { total_tokens: 90, prompt_tokens: 90 }

/** The answer in each server's own form, with what it says was used. */
export const rerankAnswers: Record<SearchWireKind, (rows: readonly Row[]) => unknown> = {
  'openai-compatible': (rows) => ({ model: 'test', object: 'list', results: named(rows), usage: tokens }),
  cohere: (rows) => ({ id: 'r1', results: named(rows), meta: { billed_units: { search_units: 1 } } }),
  jina: (rows) => ({ model: 'test', results: named(rows), usage: { total_tokens: 90 } }),
  voyage: (rows) => ({ object: 'list', data: named(rows), model: 'test', usage: { total_tokens: 90 } }),
  tei: (rows) => rows,
}

const texts = z.array(z.string())
const vectorOf = (text: string): number[] => Array.from({ length: 8 }, (_, i) => text.length + i)
const row = (text: string, index: number) => ({ object: 'embedding', index, embedding: vectorOf(text) })

/** Takes a request for vectors and answers it; null for one that the real server would refuse. */
export const embedAnswers: Record<SearchWireKind, (path: string, body: unknown) => unknown> = {
  'openai-compatible': (path, body) => {
    const asked = z.object({ model: z.string(), input: texts }).safeParse(body).data
    if (!asked || path !== '/embeddings') return null
    return { object: 'list', data: asked.input.map(row), model: 'test', usage: tokens }
  },
  cohere: (path, body) => {
    const asked = z
      .strictObject({
        model: z.string(),
        texts: texts.max(96),
        input_type: z.enum(['search_query', 'search_document']),
        embedding_types: z.tuple([z.literal('float')]),
        truncate: z.enum(['END', 'NONE']),
        output_dimension: z.int().optional(),
      })
      .safeParse(body).data
    if (!asked || path !== '/embed') return null
    return { id: 'e1', embeddings: { float: asked.texts.map(vectorOf) }, meta: { billed_units: { input_tokens: 7 } } }
  },
  voyage: (path, body) => {
    const asked = z
      .strictObject({
        model: z.string(),
        input: texts.max(1000),
        input_type: z.enum(['query', 'document']).optional(),
        truncation: z.boolean().optional(),
        output_dimension: z.int().optional(),
      })
      .safeParse(body).data
    if (!asked || path !== '/embeddings') return null
    return { object: 'list', data: asked.input.map(row).toReversed(), model: 'test', usage: { total_tokens: 7 } }
  },
  jina: (path, body) => {
    const asked = z
      .strictObject({
        model: z.string(),
        input: texts,
        task: z.enum(['retrieval.query', 'retrieval.passage']).optional(),
        truncate: z.boolean().optional(),
        dimensions: z.int().optional(),
      })
      .safeParse(body).data
    if (!asked || path !== '/embeddings') return null
    return { object: 'list', data: asked.input.map(row), model: 'test', usage: { total_tokens: 7, prompt_tokens: 7 } }
  },
  tei: (path, body) => {
    const asked = z.object({ inputs: texts.max(32), truncate: z.boolean().optional() }).safeParse(body).data
    return asked && path === '/embed' ? asked.inputs.map(vectorOf) : null
  },
}
