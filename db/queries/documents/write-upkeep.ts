import { and, eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { documents } from '@/db/schema'
import type { DocumentId, UserId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { UpkeepDates } from '@/lib/domain/upkeep'

export type Upkeep = UpkeepDates & { readonly ownerId: UserId | null; readonly isOfficial: boolean }

type Params = {
  readonly documentIds: readonly DocumentId[]
  /** What the first of them has: those that have something else keep it. */
  readonly before: Upkeep
  readonly after: Upkeep
  /** The owner is told of a due review again: not where only the standing changes. */
  readonly tellsOwner: boolean
  /** What is written beside it. */
  readonly also: Partial<Pick<typeof documents.$inferInsert, 'reviewDays' | 'reviewedAt' | 'reviewedBy'>>
}

/** Writes owner, dates and standing of documents that had the same before. The documents must be locked already. */
export async function writeUpkeep(
  tx: Tx,
  scope: Scope,
  { documentIds, before, after, tellsOwner, also }: Params,
): Promise<void> {
  const isAsBefore = (Object.keys(before) as (keyof Upkeep)[]).map(
    (key): SQL => sql`${documents[key]} is not distinct from ${before[key]}`,
  )
  await tx
    .update(documents)
    .set({ ...pick(after), ...also, ...(tellsOwner && { upkeepSeenAt: null }) })
    .where(and(eq(documents.workspaceId, scope.workspaceId), inArray(documents.id, [...documentIds]), ...isAsBefore))
}

const pick = ({ ownerId, reviewAt, expiresAt, isOfficial }: Upkeep): Upkeep => {
  return { ownerId, reviewAt, expiresAt, isOfficial }
}
