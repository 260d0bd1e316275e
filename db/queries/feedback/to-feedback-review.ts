import type { feedback } from '@/db/schema'
import type { FeedbackReview } from '@/lib/domain/conversation'

/** What the reader is told of a review; null while it is open. Who reviewed is not told. */
export function toFeedbackReview(row: typeof feedback.$inferSelect): FeedbackReview | null {
  if (row.resolvedAt === null) return null
  const { label, closingNote: note, resolvedAt, goldenCaseId } = row
  return { label, note, closedAt: resolvedAt.toISOString(), isGoldenCase: goldenCaseId !== null }
}
