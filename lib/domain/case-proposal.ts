import { z } from 'zod'

/**
 * How a proposal was made. `fill-in` is a sentence with a gap: no reader asks like that, so it says what it is. `near-miss` has the shape of a
 * question that the documents answer, about something that they do not have: it is to be refused.
 */
export const proposalKinds = ['fact', 'definition', 'heading', 'fill-in', 'near-miss', 'model'] as const
export type ProposalKind = (typeof proposalKinds)[number]

/** Why something that could have been asked was not proposed. */
export const dropReasons = [
  /** The sentence speaks of "it" or "this", or points elsewhere in its document. */
  'pronouns',
  /** The question says too little to be asked alone. */
  'not-alone',
  /** Another document has as many of the question's words and another answer. */
  'ambiguous',
  /** A golden case, a file of evals/ or a proposal has the question or the span. */
  'duplicate',
  /** A person has rejected the span, or it is in the queue. */
  'seen',
  /** The passage does not carry the answer that the model gave. */
  'not-carried',
  /** Something in the documents is called like what the question was to be about in vain. */
  'answered',
] as const
export type DropReason = (typeof dropReasons)[number]
export type DropCounts = Partial<Record<DropReason, number>>

export const mostPerDocument = 10
export const mostPerRun = 500

export const generationInputSchema = z.object({
  choice: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('uncovered') }),
    z.object({ kind: z.literal('collection'), collectionId: z.string().max(64) }),
    z.object({ kind: z.literal('documents'), documentIds: z.array(z.string().max(64)).min(1).max(200) }),
  ]),
  perDocument: z.int().min(1).max(mostPerDocument).default(4),
  perRun: z.int().min(1).max(mostPerRun).default(100),
  /** The hosted model that writes; null: rules do. */
  model: z.string().max(200).nullable().default(null),
})

export type GenerationInput = z.output<typeof generationInputSchema>
export type GenerationChoice = GenerationInput['choice']
export type GenerationStatus = 'queued' | 'running' | 'completed' | 'failed' | 'cancelled'
