import { z } from 'zod'
import { answerStatuses, citationSchema, claimSchema } from './answer'
import { retrievalVariantSchema } from './eval-run'

/** What a replay may do otherwise; nothing given, everything is as it was. */
export const replayChangeSchema = z.strictObject({
  model: z.string().min(1).max(200).exactOptional(),
  promptVersion: z.int().positive().exactOptional(),
  /** `now`: the question is searched again, in the documents of now and with the rights of whoever replays. */
  passages: z.enum(['pinned', 'now']).exactOptional(),
  /** Settings of retrieval in the place of those of then. All but the threshold of refusing search again, whatever `passages` says. */
  retrieval: retrievalVariantSchema.exactOptional(),
  /** Whether sentences without a source are left out. */
  strict: z.boolean().exactOptional(),
})
export type ReplayChange = z.infer<typeof replayChangeSchema>

/**
 * In the order of the river. `documents`: a search of now with the settings of then finds other passages than then; `passages`: other ones stood in the prompt;
 * `settings`: strict mode and the threshold of refusing.
 */
export const replayStages = ['documents', 'passages', 'prompt', 'model', 'settings', 'words', 'checks'] as const
export type ReplayStage = (typeof replayStages)[number]

export const replayedAnswerSchema = z.object({
  status: z.enum(answerStatuses),
  text: z.string(),
  claims: z.array(claimSchema),
  citations: z.array(citationSchema),
  model: z.string(),
  promptVersion: z.int(),
  /** Titles of the passages of the prompt, in their order. */
  passages: z.array(z.string()),
})

export const replaySchema = z.object({
  /** Status, text, claims and citations are the same, byte by byte. */
  equal: z.boolean(),
  /** The first stage that is not as it was, where the outcome is another; null where it is the same. */
  madeBy: z.enum(replayStages).nullable(),
  /** Stages that are not as they were, with or without an effect. */
  differs: z.array(z.enum(replayStages)),
  before: replayedAnswerSchema,
  after: replayedAnswerSchema,
})
export type ReplayedAnswer = z.infer<typeof replayedAnswerSchema>
export type Replay = z.infer<typeof replaySchema>
