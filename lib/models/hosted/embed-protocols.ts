import { z } from 'zod'
import type { ProviderKind } from '@/db/schema'

export type EmbedAnswer = {
  readonly vectors: readonly (readonly number[])[]
  /** Null: it did not say. */
  readonly tokens: number | null
}

/** How one kind of server is asked for vectors, where the SDKs have no model for it. */
export type EmbedProtocol = {
  readonly path: string
  readonly mostPerCall: number
  /** @param options what the provider is to be told besides, such as what the texts are for */
  readonly body: (
    model: string,
    texts: readonly string[],
    options: Readonly<Record<string, unknown>>,
  ) => Readonly<Record<string, unknown>>
  readonly schema: z.ZodType<EmbedAnswer>
}

const vector = z.array(z.number())
const count = z.int().nonnegative().nullish()

const cohereSchema = z
  .object({
    embeddings: z.object({ float: z.array(vector) }),
    meta: z.object({ billed_units: z.object({ input_tokens: count }).nullish() }).nullish(),
  })
  .transform(({ embeddings, meta }): EmbedAnswer => ({
    vectors: embeddings.float,
    tokens: meta?.billed_units?.input_tokens ?? null,
  }))

/** OpenAI's form, of which Voyage and Jina count in `total_tokens`; rows may come in any order. */
const listSchema = z
  .object({
    data: z.array(z.object({ index: z.int().nonnegative(), embedding: vector })),
    usage: z.object({ total_tokens: count }).nullish(),
  })
  .transform(({ data, usage }): EmbedAnswer => ({
    vectors: data.toSorted((a, b) => a.index - b.index).map(({ embedding }) => embedding),
    tokens: usage?.total_tokens ?? null,
  }))

const teiSchema = z.array(vector).transform((vectors): EmbedAnswer => ({ vectors, tokens: null }))

/**
 * Why these are not the OpenAI-compatible kind: Cohere and Voyage refuse or lack its fields, all but TEI tell questions from passages by a
 * word of their own, and TEI takes 32 texts at a time as it comes.
 */
export const embedProtocols: Readonly<Partial<Record<ProviderKind, EmbedProtocol>>> = {
  cohere: {
    path: '/embed',
    mostPerCall: 96,
    body: (model, texts, options) => ({ model, texts, embedding_types: ['float'], truncate: 'END', ...options }),
    schema: cohereSchema,
  },
  voyage: {
    path: '/embeddings',
    mostPerCall: 96,
    body: (model, input, options) => ({ model, input, truncation: true, ...options }),
    schema: listSchema,
  },
  jina: {
    path: '/embeddings',
    mostPerCall: 96,
    body: (model, input, options) => ({ model, input, truncate: true, ...options }),
    schema: listSchema,
  },
  tei: {
    path: '/embed',
    mostPerCall: 32,
    body: (_, inputs, options) => ({ inputs, truncate: true, ...options }),
    schema: teiSchema,
  },
}
