import { z } from 'zod'
import { answerFormSchema, formKinds } from './answer-form'
import { answerStepSchema, calculationSchema, deepAnswerSchema } from './deep-answer'
import { questionExpansionSchema } from './question-expansion'
import { questionFilterSchema } from './question-filter'
import { rerankedBySchema } from './retrieval'
import { serviceMarkSchema } from './tool-service'

/** The public Answer of API.md, version 1. The same shape is streamed to the browser, stored and served by the API. */
export const claimVerdicts = ['supported', 'unsupported', 'quote'] as const
export const refusalReasons = ['no_evidence', 'off_topic', 'policy', 'unsafe'] as const
export const answerStatuses = ['answered', 'refused', 'failed'] as const

/** A sentence of another document that contradicts a claim, by where it stands: its words are those of the source with this chunk. */
export const disputeSchema = z.object({ chunkId: z.string(), charStart: z.int(), charEnd: z.int() })

export const claimSchema = z.object({
  text: z.string(),
  start: z.int(),
  end: z.int(),
  verdict: z.enum(claimVerdicts),
  citations: z.array(z.int()),
  /** Sentences of other documents that say otherwise, where there are any. */
  disputedBy: z.array(disputeSchema).exactOptional(),
  /** Set where the claim states what was worked out from the passages that it cites. */
  calculation: calculationSchema.exactOptional(),
})

export const citationSchema = z.object({
  marker: z.int(),
  documentId: z.string(),
  externalId: z.string(),
  revisionId: z.string(),
  title: z.string(),
  page: z.int().nullable(),
  charStart: z.int(),
  charEnd: z.int(),
  quote: z.string(),
  /** True when the reader may no longer open the document, or it was deleted: title and quote are then empty. */
  withheld: z.boolean().optional(),
  /** Of a withheld one in a shared conversation: a file that its owner attached to it, which opens for nobody else. */
  attached: z.boolean().optional(),
  /** Set where a service was asked and no document says it. The ids are then those of its kept answer. */
  service: serviceMarkSchema.exactOptional(),
})

/** One thing that a question could mean, and where the document names it. */
const choiceSchema = z.object({
  label: z.string(),
  question: z.string().meta({ description: 'The question, said for this one: what to ask next.' }),
  charStart: z.int(),
  charEnd: z.int(),
})

/** A passage as shown beside an answer: a source that was used, or a near one offered with a refusal. */
export const sourceSchema = z.object({
  documentId: z.string(),
  externalId: z.string(),
  revisionId: z.string(),
  chunkId: z.string(),
  title: z.string(),
  mediaType: z.string(),
  headingPath: z.array(z.string()),
  page: z.int().nullable(),
  charStart: z.int(),
  charEnd: z.int(),
  text: z.string(),
  /** The day that the document carries or was last changed on. */
  date: z.string().nullable().exactOptional(),
  score: z.number(),
  ranks: z.object({
    keyword: z.int().nullable(),
    vector: z.int().nullable(),
    fused: z.int().nullable(),
    reranked: z.int().nullable(),
  }),
  /** Of passages offered with a refusal: who answers for the document, by name. Looked up when the answer is shown, never stored. */
  owner: z.string().exactOptional(),
  /** Where the question could mean several things: those that it is answered for here, in the document's words. */
  asks: z.object({ by: z.string(), choices: z.array(choiceSchema) }).exactOptional(),
  /** Its document is preferred to others that answer the same. */
  isOfficial: z.literal(true).exactOptional(),
  /** Set where it is what a service said and no document. */
  service: serviceMarkSchema.exactOptional(),
})

/** Why `local:extractive` quoted the documents in the place of the model that was asked. */
export const fallbackSchema = z.object({
  /** The model that was asked. */
  from: z.string(),
  code: z.string(),
  message: z.string(),
})

/** A person stands behind this answer: it was pinned to the question, and its sources have not changed since. */
export const verifiedMarkSchema = z.object({
  /** By name; empty when that person has none. */
  by: z.string(),
  at: z.string(),
})

export const answerSchema = z.object({
  id: z.string(),
  conversationId: z.string(),
  question: z.string(),
  status: z.enum(answerStatuses),
  text: z.string(),
  claims: z.array(claimSchema),
  citations: z.array(citationSchema),
  refusal: z.object({ reason: z.enum(refusalReasons), message: z.string() }).nullable(),
  error: z.object({ code: z.string(), retryable: z.boolean(), message: z.string() }).nullable(),
  /** In strict mode: sentences of the draft that were left out, because no source carries them. */
  withheldClaims: z.int(),
  /** Set when the answer quotes what comes nearest, and that may well not be what was asked. */
  unsure: z.literal(true).exactOptional(),
  suggestions: z.array(sourceSchema),
  sources: z.array(sourceSchema),
  model: z.string(),
  /** Null when the model that was asked answered. */
  fallback: fallbackSchema.nullable(),
  /** Set when a verified answer was served in the place of a written one; `model` is then `verified`. */
  verified: verifiedMarkSchema.exactOptional(),
  /** Set when words of the question said where to look. Retrieval keeps to those that are `applied`. */
  filters: z.array(questionFilterSchema).exactOptional(),
  expansions: z.array(questionExpansionSchema).exactOptional(),
  /** Set when the question called for a form and a model was asked for it, or a document has it so. The words are `text`, as Markdown. */
  form: answerFormSchema.exactOptional(),
  /** Set where a reranker was asked to order the passages: of several parts, one in which the hosted one failed. */
  rerankedBy: rerankedBySchema.exactOptional(),
  /** Set when the reader had it looked into further than usual. */
  deep: deepAnswerSchema.exactOptional(),
  promptVersion: z.int(),
  usage: z.object({
    inputTokens: z.int(),
    outputTokens: z.int(),
    costMicroUsd: z.int(),
    /** True when a model without a price took part: what it cost is not known, and `costMicroUsd` does not say. */
    unpriced: z.boolean().exactOptional(),
  }),
  timings: z.object({ retrieveMs: z.int(), firstTokenMs: z.int().nullable(), totalMs: z.int() }),
  cache: z.enum(['hit', 'miss', 'off']),
  traceId: z.string(),
  createdAt: z.string(),
})

export type Dispute = z.infer<typeof disputeSchema>
export type Claim = z.infer<typeof claimSchema>
export type Citation = z.infer<typeof citationSchema>
export type Choice = z.infer<typeof choiceSchema>
export type Source = z.infer<typeof sourceSchema>
export type VerifiedMark = z.infer<typeof verifiedMarkSchema>
export type Answer = z.infer<typeof answerSchema>
/** Who asked: a person, an eval run with a person's rights, the product for a question that a person saved, or nobody: it was small talk. */
export type AnswerOrigin = 'reader' | 'eval' | 'saved' | 'talk'
export type RefusalReason = (typeof refusalReasons)[number]
export type ClaimVerdict = (typeof claimVerdicts)[number]

/** `stopped` is not an outcome: a stopped answer is `answered` with the text so far, if its claims have sources. */
export const answerPhases = ['queued', 'searching', 'reranking', 'writing', 'checking'] as const
export type AnswerPhase = (typeof answerPhases)[number]

/**
 * The events of one streamed answer, in order: status* (and step*), sources, text-delta*, verdict*, citations, then exactly one of
 * done or error. `id` grows by one per event; a reader who comes back asks for what follows the last id it saw.
 */
export const answerEventSchema = z.discriminatedUnion('type', [
  z.object({
    id: z.int(),
    type: z.literal('status'),
    phase: z.enum(answerPhases),
    answerId: z.string(),
    conversationId: z.string(),
  }),
  z.object({
    id: z.int(),
    type: z.literal('sources'),
    sources: z.array(sourceSchema),
    filters: z.array(questionFilterSchema).exactOptional(),
    expansions: z.array(questionExpansionSchema).exactOptional(),
    /** The form that the answer is written in: it comes whole, or as prose. */
    form: z.enum(formKinds).exactOptional(),
  }),
  /** Of a deep answer, before its sources: one step, when it begins and when it has ended. */
  z.object({ id: z.int(), type: z.literal('step'), step: answerStepSchema }),
  z.object({ id: z.int(), type: z.literal('text-delta'), delta: z.string() }),
  z.object({ id: z.int(), type: z.literal('verdict'), claim: claimSchema }),
  z.object({ id: z.int(), type: z.literal('citations'), citations: z.array(citationSchema) }),
  z.object({ id: z.int(), type: z.literal('done'), answer: answerSchema }),
  z.object({ id: z.int(), type: z.literal('error'), answer: answerSchema }),
])
export type AnswerEvent = z.infer<typeof answerEventSchema>
