import { and, eq, gte, lt } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answers } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** Which models with which prompt versions answered readers in a period. */
export function listVersions(
  db: Db,
  scope: Scope,
  params: { from: Date; to: Date },
): Promise<{ model: string; promptVersion: number }[]> {
  return db
    .selectDistinct({ model: answers.model, promptVersion: answers.promptVersion })
    .from(answers)
    .where(
      and(
        eq(answers.workspaceId, scope.workspaceId),
        eq(answers.origin, 'reader'),
        gte(answers.createdAt, params.from),
        lt(answers.createdAt, params.to),
      ),
    )
}
