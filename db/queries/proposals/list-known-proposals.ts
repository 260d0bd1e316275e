import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { caseProposals } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** Questions and spans of every proposal of the workspace, decided or not: for comparing, never shown. */
export function listKnownProposals(db: Db, scope: Pick<Scope, 'workspaceId'>) {
  return db
    .select({ question: caseProposals.question, spanKey: caseProposals.spanKey })
    .from(caseProposals)
    .where(eq(caseProposals.workspaceId, scope.workspaceId))
}
