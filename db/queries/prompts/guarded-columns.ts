import { sql } from 'drizzle-orm'
import { answers, feedback } from '@/db/schema'
import type { GuardedAnswer } from '@/lib/domain/canary-guards'

/** What the guards of a canary or an experiment see of an answer. */
export const guardedColumns = {
  status: sql<GuardedAnswer['status']>`${answers.status}`,
  errorCode: answers.errorCode,
  fellBack: sql<boolean>`${answers.fallback} is not null`,
  claims: sql<number>`coalesce(${answers.claimsTotal}, 0)`.mapWith(Number),
  unsupported: sql<number>`coalesce(${answers.claimsUnsupported}, 0)`.mapWith(Number),
  totalMs: answers.totalMs,
  costMicroUsd: answers.costMicroUsd,
  // Columns by hand: a select of one table leaves its name out, and the inner table would be meant.
  thumbsDown: sql<boolean>`exists (
    select 1 from ${feedback} f
    where f.workspace_id = ${answers}.workspace_id and f.answer_id = ${answers}.id and f.rating = 'down'
  )`,
}
