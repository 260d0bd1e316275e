import { z } from 'zod'
import type { RefusalReason } from './answer'

/** open -> answered | document_added | declined; reopening goes back to open. */
export const requestStatuses = ['open', 'answered', 'document_added', 'declined'] as const
export const requestOutcomes = ['answered', 'document_added', 'declined'] as const

export const maxNoteLength = 1_000
export const maxWrittenAnswerLength = 4_000

/** What became of a question, for the reader who asked it. */
export const requestReplySchema = z.object({
  closedAt: z.string(),
  /** Who wrote it, by name; empty when that person has none. */
  by: z.string(),
  /** The answer as a person wrote it, the reason for declining, or a word with the document; null without one. */
  text: z.string().nullable(),
})

/** The reader's own request beside a refused answer. */
export const ownRequestSchema = z.object({
  id: z.string(),
  status: z.enum(requestStatuses),
  note: z.string().nullable(),
  createdAt: z.string(),
  /** Null while it is open. */
  reply: requestReplySchema.nullable(),
})

export type RequestStatus = (typeof requestStatuses)[number]
export type RequestOutcome = (typeof requestOutcomes)[number]
export type RequestReply = z.infer<typeof requestReplySchema>
export type OwnRequest = z.infer<typeof ownRequestSchema>

/** What a document or a person could answer. What the rules of the workspace refuse stays refused. */
export const mayAskPeople = (reason: RefusalReason | null): boolean =>
  reason === 'no_evidence' || reason === 'off_topic'
