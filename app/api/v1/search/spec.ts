import { z } from 'zod'
import { questionExpansionSchema, withoutTermsSchema } from '@/lib/domain/question-expansion'
import { rerankedBySchema, searchFiltersSchema, searchModeSchema } from '@/lib/domain/retrieval'
import { defineSpec } from '../_lib/route-spec'

const rank = z.int().nullable().describe('1-based; null where this ranker did not return the passage or did not run')

const resultSchema = z.object({
  documentId: z.string(),
  externalId: z.string(),
  revisionId: z.string(),
  chunkId: z.string().describe('The best chunk of the passage, which may span its neighbours'),
  collectionId: z.string(),
  title: z.string(),
  mediaType: z.string(),
  headingPath: z.array(z.string()),
  page: z.int().nullable(),
  charStart: z.int(),
  charEnd: z.int(),
  text: z.string(),
  date: z.string().nullable(),
  score: z.number().describe('0 to 1 within this answer, never rising along the list'),
  ranks: z.object({ keyword: rank, vector: rank, fused: rank, reranked: rank }),
  scores: z
    .object({
      keyword: z.number().nullable(),
      vector: z.number().nullable(),
      fused: z.number(),
      reranked: z.number().nullable(),
      hosted: z.number().optional(),
    })
    .optional()
    .describe(
      'With `explain`: BM25, cosine similarity, fused 0 to 1, the cross-encoder’s logit, and what a hosted reranker gave on its own scale',
    ),
})

const explanationSchema = z.object({
  mode: searchModeSchema.describe('What ran: every mode becomes keyword when there is no embedder'),
  rerank: z.string().describe('`reranked`, or why not'),
  rerankedBy: rerankedBySchema
    .nullable()
    .describe(
      'Which reranker ordered the passages, and the hosted one that failed before it; null where nothing was reranked',
    ),
  timings: z.object({ embedMs: z.number(), searchMs: z.number(), rerankMs: z.number(), totalMs: z.number() }),
})

export const searchSpec = defineSpec({
  method: 'POST',
  path: '/api/v1/search',
  summary: 'Find passages',
  description:
    'Passages of the documents that the key’s owner may read, best first. Offsets are UTF-16 code units into the revision’s extracted text.',
  body: z.object({
    query: z.string().trim().min(1).max(4000),
    collectionIds: z.array(z.string()).max(100).optional(),
    k: z.int().min(1).max(100).default(10),
    filters: searchFiltersSchema.optional(),
    withoutTerms: withoutTermsSchema
      .optional()
      .describe('`termId` of `expansions` that the query is not to be read with'),
    mode: searchModeSchema.default('hybrid'),
    rerank: z.boolean().optional().describe('Absent: only where the first ranking is unsure'),
    passages: z
      .enum(['focused', 'whole'])
      .default('focused')
      .describe('`focused`: the sentences that the query is about; `whole`: all around them, up to about a page'),
    explain: z.boolean().default(false),
  }),
  response: z.object({
    results: z.array(resultSchema),
    expansions: z
      .array(questionExpansionSchema)
      .optional()
      .describe('What the glossary has other words for in the query; those that apply were searched as well'),
    tookMs: z.int(),
    explanation: explanationSchema.optional(),
  }),
  rateLimit: 'read',
})
