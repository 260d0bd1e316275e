import { z } from 'zod'
import { answerSchema, answerStatuses } from './answer'
import { ownRequestSchema } from './question-request'
import { reviewLabels } from './review-labels'

export const feedbackRatings = ['up', 'down'] as const
export const feedbackReasons = [
  'wrong',
  'incomplete',
  'outdated',
  'wrong_source',
  'should_have_refused',
  'should_have_answered',
  'hard_to_read',
  'other',
] as const

/** What became of a rating, for the reader who gave it. */
export const feedbackReviewSchema = z.object({
  label: z.enum(reviewLabels).nullable(),
  note: z.string().nullable(),
  closedAt: z.string(),
  /** The question is asked in every run of the workspace's own golden set from now on. */
  isGoldenCase: z.boolean(),
})

export const ownFeedbackSchema = z.object({
  rating: z.enum(feedbackRatings),
  reasons: z.array(z.string()),
  comment: z.string().nullable(),
  correctedAnswer: z.string().nullable(),
  /** Set once a reviewer has closed it. */
  review: feedbackReviewSchema.exactOptional(),
})

/** An answer as its reader's screen needs it: perhaps still running, with its place in the conversation and the reader's rating. */
export const storedAnswerSchema = answerSchema.extend({
  status: z.enum(['running', ...answerStatuses]),
  /** Counts from 1. Regenerated and edited questions keep their turn. */
  turn: z.int(),
  /** The reader pressed stop: the text is what there was by then. */
  stopped: z.boolean(),
  feedback: ownFeedbackSchema.nullable(),
  /** Set when the reader handed the refused question to people. */
  request: ownRequestSchema.exactOptional(),
  /** The id under which the reader keeps its question. */
  savedAs: z.string().exactOptional(),
})

export const conversationSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  collectionIds: z.array(z.string()),
  /** Documents that its questions are asked of; empty: all. */
  documentIds: z.array(z.string()),
  createdAt: z.string(),
  updatedAt: z.string(),
})

/** A current answer of a conversation, with the ids of all that were given in its place, oldest first, itself among them. */
export const currentAnswerSchema = storedAnswerSchema.extend({ versions: z.array(z.string()) })

export const conversationSchema = conversationSummarySchema.extend({ answers: z.array(currentAnswerSchema) })

export const suggestionSchema = z.object({
  question: z.string(),
  documentId: z.string(),
  title: z.string(),
})

export type FeedbackReview = z.infer<typeof feedbackReviewSchema>
export type OwnFeedback = z.infer<typeof ownFeedbackSchema>
export type StoredAnswer = z.infer<typeof storedAnswerSchema>
export type CurrentAnswer = z.infer<typeof currentAnswerSchema>
export type ConversationSummary = z.infer<typeof conversationSummarySchema>
export type Conversation = z.infer<typeof conversationSchema>
export type Suggestion = z.infer<typeof suggestionSchema>
