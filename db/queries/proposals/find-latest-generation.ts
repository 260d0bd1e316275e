import { desc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { caseGenerations } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import type { GenerationRow } from './claim-generation'

/** The newest one, whatever became of it. */
export async function findLatestGeneration(db: Db, scope: Scope): Promise<GenerationRow | null> {
  const [row] = await db
    .select()
    .from(caseGenerations)
    .where(eq(caseGenerations.workspaceId, scope.workspaceId))
    .orderBy(desc(caseGenerations.createdAt), desc(caseGenerations.id))
    .limit(1)
  return row ?? null
}
