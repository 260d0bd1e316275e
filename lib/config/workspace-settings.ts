import { z } from 'zod'
import { retrievalVariantSchema } from '@/lib/domain/eval-run'
import { indexCheckSchema } from '@/lib/domain/index-check'
import { kpiNames } from '@/lib/domain/kpi'
import { judgeSettingsSchema } from '@/lib/domain/judge'
import { scheduledChecksSchema } from '@/lib/domain/scheduled-checks'

/**
 * What an admin decided for a workspace, kept as one jsonb object. A value that does not parse counts as not set, and fields
 * of a newer version are left alone.
 */
export const workspaceSettingsSchema = z.looseObject({
  /** `openai:gpt-4.1-mini`, `local:extractive`; absent: the environment's, else the first hosted model, else the local one. */
  chatModel: z.string().optional().catch(undefined),
  /** False: a model that cannot be reached is an error. Absent: the local model then quotes the documents, and the answer says so. */
  quotesAsFallback: z.boolean().optional().catch(undefined),
  /** True: sentences that no source carries are left out of answers. Absent: they are shown and marked. */
  strictMode: z.boolean().optional().catch(undefined),
  /** The model that answers simple questions; absent: the one that answers all. */
  simpleModel: z.string().optional().catch(undefined),
  /** What differs from the product's own retrieval for answers; absent: nothing. */
  retrieval: retrievalVariantSchema.optional().catch(undefined),
  /** False: answers are prose whatever the question calls for. Absent: tables, steps and lists where it does. */
  answerForms: z.boolean().optional().catch(undefined),
  /** The kill switch of experiments: none runs, and none can be started. */
  experimentsFrozen: z.boolean().optional().catch(undefined),
  /** What becomes of personal data in what is sent to hosted models; absent: it is sent. */
  personalDataToProviders: z.enum(['mask', 'block']).optional().catch(undefined),
  /** What becomes of personal data in questions and remarks before they are stored; absent: they are stored as they are. */
  personalDataWritten: z.enum(['mask', 'block']).optional().catch(undefined),
  /** How far answers come from the cache; absent: as far as it goes, other wordings of a question included. */
  answerCache: z.enum(['off', 'exact']).optional().catch(undefined),
  /** `local:bge-small-en-v1.5`, `openai:text-embedding-3-small`; absent: the environment's, else the local one. */
  embeddingModel: z.string().optional().catch(undefined),
  /** The embedder that takes over once all documents have its vectors; until then `embeddingModel` goes on serving. */
  nextEmbeddingModel: z.string().optional().catch(undefined),
  /** Who chose it, and what the golden cases found with its vectors; absent: not checked yet. */
  nextEmbeddingBy: z.string().optional().catch(undefined),
  nextEmbeddingCheck: z.object({ model: z.string(), check: indexCheckSchema }).optional().catch(undefined),
  /** The embedder that goes on serving while the documents get the vectors of the one that the environment now names. Kept by the product. */
  heldEmbeddingModel: z.string().optional().catch(undefined),
  /** The kill switch of prompts: readers get the shipped text, whatever version is active or on trial. */
  promptsFrozen: z.boolean().optional().catch(undefined),
  /** What the workspace aims at, by KPI; those that are absent have the product's own target. */
  kpiTargets: z.partialRecord(z.enum(kpiNames), z.number()).optional().catch(undefined),
  /** Golden sets and canary questions that run by themselves; absent: none. */
  scheduledChecks: scheduledChecksSchema.optional().catch(undefined),
  /** Since when reviewers may be shown answers that nobody rated, drawn by chance, and readers are told so; absent: they are not. ISO moment. */
  unratedReviewSince: z.iso.datetime().optional().catch(undefined),
  /** True: people are asked once a month how useful Footnote is for their work. Absent: nobody is. */
  asksSurvey: z.boolean().optional().catch(undefined),
  /** How a model judges answers and claims; absent: as `usualJudge`, which judges nothing by itself. */
  judge: judgeSettingsSchema.optional().catch(undefined),
  /** True: what is queued waits until an admin resumes ingestion. */
  ingestionPaused: z.boolean().optional().catch(undefined),
})
export type WorkspaceSettings = z.infer<typeof workspaceSettingsSchema>

export function parseWorkspaceSettings(stored: unknown): WorkspaceSettings {
  return workspaceSettingsSchema.catch({}).parse(stored)
}
