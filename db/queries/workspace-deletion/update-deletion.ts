import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { workspaceDeletions } from '@/db/schema'
import { addRemoved } from './add-removed'

type Changes = Partial<
  Pick<
    typeof workspaceDeletions.$inferInsert,
    'status' | 'finishedAt' | 'settledAt' | 'receipt' | 'samples' | 'ended' | 'heartbeatAt'
  >
>

/** Writes the next step of a deletion down. `counts` are added to what was removed. */
export async function updateDeletion(
  db: Db,
  params: { id: string; changes?: Changes; counts?: Readonly<Record<string, number>> },
): Promise<void> {
  const { id, changes = {}, counts } = params
  await db
    .update(workspaceDeletions)
    .set({ ...changes, ...(counts ? { removed: addRemoved(counts) } : {}) })
    .where(eq(workspaceDeletions.id, id))
}
