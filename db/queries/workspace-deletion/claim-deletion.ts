import { and, eq, lte, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { workspaceDeletions } from '@/db/schema'
import type { WorkspaceDeletion } from './find-deletion'
import { noLongerBeats } from '../no-longer-beats'

type Params = { readonly id: string; readonly now: Date; readonly silentSince: Date }

/** Takes a deletion that is due and that nobody works on. @returns null when there is nothing to take */
export async function claimDeletion(db: Db, { id, now, silentSince }: Params): Promise<WorkspaceDeletion | null> {
  const { status, startsAt, heartbeatAt, startedAt } = workspaceDeletions
  const isDue = and(eq(status, 'waiting'), lte(startsAt, now))
  const isLeft = and(eq(status, 'running'), noLongerBeats(heartbeatAt, silentSince))
  const [row] = await db
    .update(workspaceDeletions)
    .set({
      status: 'running',
      heartbeatAt: now,
      startedAt: sql`coalesce(${startedAt}, ${now.toISOString()}::timestamptz)`,
    })
    .where(and(eq(workspaceDeletions.id, id), or(isDue, isLeft)))
    .returning()
  return row ?? null
}
