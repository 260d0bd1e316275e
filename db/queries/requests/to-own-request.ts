import type { questionRequests } from '@/db/schema'
import type { OwnRequest } from '@/lib/domain/question-request'

type Row = Pick<
  typeof questionRequests.$inferSelect,
  'id' | 'status' | 'note' | 'createdAt' | 'closedAt' | 'closingNote' | 'writtenAnswer'
>

/** What the reader is told; a draft of a reopened request is not. Unlike a review of feedback, a person's answer has a name to it. */
export function toOwnRequest(row: Row, closedByName: string | null): OwnRequest {
  const { id, status, note, closedAt } = row
  const text = status === 'answered' ? row.writtenAnswer : row.closingNote
  const reply =
    status === 'open' || closedAt === null ? null : { closedAt: closedAt.toISOString(), by: closedByName ?? '', text }
  return { id, status, note, createdAt: row.createdAt.toISOString(), reply }
}
