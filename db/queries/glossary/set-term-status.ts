import { and, eq, ne } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { glossaryTerms } from '@/db/schema'
import type { GlossaryStatus } from '@/lib/domain/glossary'
import type { Scope } from '@/lib/domain/scope'
import { termIsVisible } from './term-is-visible'

/** Puts a term into another state. @returns the state it was in; null when it is in it already, is not there, or is not the scope's to see */
export async function setTermStatus(
  db: Db,
  scope: Scope,
  { id, status, now }: { id: string; status: GlossaryStatus; now: Date },
): Promise<GlossaryStatus | null> {
  return db.transaction(async (tx) => {
    const [before] = await tx
      .select({ status: glossaryTerms.status })
      .from(glossaryTerms)
      .where(and(termIsVisible(scope), eq(glossaryTerms.id, id), ne(glossaryTerms.status, status)))
      .for('update')
    if (!before) return null
    const decided =
      status === 'proposed' ? { decidedBy: null, decidedAt: null } : { decidedBy: scope.userId, decidedAt: now }
    await tx
      .update(glossaryTerms)
      .set({ status, ...decided })
      .where(and(eq(glossaryTerms.workspaceId, scope.workspaceId), eq(glossaryTerms.id, id)))
    await appendAudit(tx, scope, {
      action: `glossary-term.${status}`,
      targetKind: 'glossary-term',
      targetId: id,
      detail: { before: before.status },
    })
    return before.status
  })
}
