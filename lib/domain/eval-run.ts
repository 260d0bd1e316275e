import { z } from 'zod'
import { indexTrialSchema } from './index-trial'
import { searchModes } from './passage'

/** queued -> running -> completed | failed | cancelled. A running one whose worker died is taken up again where it was. */
export const evalRunStatuses = ['queued', 'running', 'completed', 'failed', 'cancelled'] as const
export type EvalRunStatus = (typeof evalRunStatuses)[number]

/** Retrieval settings of one answer that differ from the product's own. */
export const retrievalVariantSchema = z.strictObject({
  mode: z.enum(searchModes).exactOptional(),
  /** Passages in the prompt at most. */
  k: z.int().min(1).max(20).exactOptional(),
  rerank: z.boolean().exactOptional(),
  /** `cohere:rerank-v3.5`; `local`: the one on this server, whatever the environment names. */
  reranker: z.string().min(1).max(250).exactOptional(),
  /** What vectors count when both rankings are fused, 0..1; words count the rest. Left out: by kind of question, as shipped. */
  vectorWeight: z.number().min(0).max(1).exactOptional(),
  /** Of the local model: a question whose best sentence has less evidence is refused. Higher refuses more. */
  refuseBelow: z.number().min(-2).max(2).exactOptional(),
})

/** What a run tries. What is left out is as readers have it now. */
export const evalVariantSchema = z.strictObject({
  promptVersion: z.int().positive().exactOptional(),
  model: z.string().min(1).max(200).exactOptional(),
  retrieval: retrievalVariantSchema.exactOptional(),
  /** Another embedder's vectors, or the passages of a rebuild before its switch. */
  index: indexTrialSchema.exactOptional(),
  /** The model for simple questions; null: the one for all. */
  routing: z.string().min(1).max(250).nullable().exactOptional(),
  /** Whether sentences without a source are left out. */
  strict: z.boolean().exactOptional(),
  /** Whether answers come as tables, steps or lists where the question calls for it. */
  forms: z.boolean().exactOptional(),
  /** Whether each question is looked into further, as readers can ask for. */
  deep: z.boolean().exactOptional(),
})

/** Of intervals and tests: the same seed gives the same figures. */
export const evalSeedSchema = z.int().min(0).max(2_147_483_647)

/** The most that a run may spend, in micro-dollars: up to ten thousand dollars. */
export const evalBudgetSchema = z.int().positive().max(10_000_000_000)

/** One figure of a run. `ci` is a 95 % interval, `n` the cases that it rests on. Shares are 0..1, latencies milliseconds. */
export const evalMetricSchema = z.object({
  value: z.number(),
  ci: z.tuple([z.number(), z.number()]),
  n: z.int().positive(),
})

/** By the metric's name. A metric that no case of the run has a score for is not there: it is never 0 and never NaN. */
export const evalMetricsSchema = z.record(z.string(), evalMetricSchema)

export type RetrievalVariant = z.infer<typeof retrievalVariantSchema>
export type EvalVariant = z.infer<typeof evalVariantSchema>
export type EvalMetric = z.infer<typeof evalMetricSchema>
export type EvalMetrics = z.infer<typeof evalMetricsSchema>

/** By the scorer's name; null where a scorer has nothing to say about the case ("not judged"). */
export type EvalScores = Readonly<Record<string, number | null>>
