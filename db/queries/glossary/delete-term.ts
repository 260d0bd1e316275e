import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { glossarySources, glossaryTerms } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import { termIsVisible } from './term-is-visible'

/** Removes a term that was left out. A document that explains it proposes it again when it is next looked through. @returns false where there is none */
export async function deleteTerm(db: Db, scope: Scope, { id }: { id: string }): Promise<boolean> {
  return db.transaction(async (tx) => {
    const rows = await tx
      .delete(glossaryTerms)
      .where(and(termIsVisible(scope), eq(glossaryTerms.id, id), eq(glossaryTerms.status, 'dismissed')))
      .returning({ id: glossaryTerms.id })
    if (rows.length === 0) return false
    await tx
      .delete(glossarySources)
      .where(and(eq(glossarySources.workspaceId, scope.workspaceId), eq(glossarySources.termId, id)))
    await appendAudit(tx, scope, { action: 'glossary-term.deleted', targetKind: 'glossary-term', targetId: id })
    return true
  })
}
