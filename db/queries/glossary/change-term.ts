import { and, eq, not, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { glossaryTerms } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import type { KeyedTerm } from './save-term'
import { termIsVisible } from './term-is-visible'

/** Changes a term's words and accepts it. @returns false when another one is this pair, or it is not there, or not for the scope to see */
export async function changeTerm(
  db: Db,
  scope: Scope,
  { id, input, now }: { id: string; input: KeyedTerm; now: Date },
): Promise<boolean> {
  const isTaken = sql`exists (select 1 from glossary_terms other where other.workspace_id = ${scope.workspaceId}
    and other.term_key = ${input.termKey} and other.meaning_key = ${input.meaningKey} and other.id <> ${id})`
  return db.transaction(async (tx) => {
    const rows = await tx
      .update(glossaryTerms)
      .set({ ...input, status: 'accepted', decidedBy: scope.userId, decidedAt: now })
      .where(and(termIsVisible(scope), eq(glossaryTerms.id, id), not(isTaken)))
      .returning({ id: glossaryTerms.id })
    if (rows.length === 0) return false
    const detail = { audience: input.audience, onlyCapitals: input.onlyCapitals }
    await appendAudit(tx, scope, {
      action: 'glossary-term.changed',
      targetKind: 'glossary-term',
      targetId: id,
      detail,
    })
    return true
  })
}
