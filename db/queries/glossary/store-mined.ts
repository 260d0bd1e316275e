import { and, eq, inArray, notInArray, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import type { WorkspaceScope } from '@/db/queries/documents/workspace-scope'
import { documents, glossaryScans, glossarySources, glossaryTerms } from '@/db/schema'
import type { DocumentId, RevisionId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'

export type NewSource = Pick<
  typeof glossarySources.$inferInsert,
  'passage' | 'passageStart' | 'spanStart' | 'spanEnd'
> &
  Pick<typeof glossaryTerms.$inferInsert, 'term' | 'meaning' | 'termKey' | 'meaningKey' | 'onlyCapitals'>

type Params = { documentId: DocumentId; revisionId: RevisionId; found: readonly NewSource[]; now: Date }

/**
 * What one revision explains, in the place of what an earlier one did. New pairs are proposed; those that a person has decided stay as they are, and
 * keep their document also where its new revision explains them no more. @returns how many are new; none where the revision is not active any more
 */
export async function storeMined(db: Db, scope: WorkspaceScope, params: Params): Promise<number> {
  const { workspaceId } = scope
  const { documentId, revisionId, found, now } = params
  return db.transaction(async (tx) => {
    // A deletion waits for this row, and then takes what was added.
    const [there] = await tx
      .select({ id: documents.id })
      .from(documents)
      .where(
        and(
          eq(documents.workspaceId, workspaceId),
          eq(documents.id, documentId),
          eq(documents.activeRevisionId, revisionId),
        ),
      )
      .for('key share')
    if (!there) return 0
    const created = await insertTerms(tx, scope, found, now)
    const ids = await findIds(tx, scope, found)
    const kept = found.flatMap((one) => ids.get(keyOf(one)) ?? [])
    await dropSources(tx, scope, documentId, kept)
    if (found.length > 0) await insertSources(tx, scope, params, ids)
    await tx
      .insert(glossaryScans)
      .values({ workspaceId, documentId, revisionId })
      .onConflictDoUpdate({ target: [glossaryScans.workspaceId, glossaryScans.documentId], set: { revisionId } })
    return created
  })
}

const keyOf = ({ termKey, meaningKey }: { termKey: string; meaningKey: string }): string => `${termKey}\n${meaningKey}`

async function insertTerms(
  tx: Tx,
  { workspaceId }: WorkspaceScope,
  found: readonly NewSource[],
  now: Date,
): Promise<number> {
  if (found.length === 0) return 0
  const rows = await tx
    .insert(glossaryTerms)
    .values(
      found.map(({ term, meaning, termKey, meaningKey, onlyCapitals }) => ({
        workspaceId,
        id: newId('glossaryTerm', now.getTime()),
        term,
        meaning,
        termKey,
        meaningKey,
        onlyCapitals,
        status: 'proposed' as const,
        origin: 'mined' as const,
        audience: 'readers' as const,
        createdAt: now,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: glossaryTerms.id })
  return rows.length
}

async function findIds(
  tx: Tx,
  { workspaceId }: WorkspaceScope,
  found: readonly NewSource[],
): Promise<Map<string, string>> {
  if (found.length === 0) return new Map()
  const { id, termKey, meaningKey } = glossaryTerms
  const rows = await tx
    .select({ id, termKey, meaningKey })
    .from(glossaryTerms)
    .where(
      and(eq(glossaryTerms.workspaceId, workspaceId), inArray(termKey, [...new Set(found.map((one) => one.termKey))])),
    )
    // One that was left out may be deleted for good meanwhile; then this one waits, or that does.
    .for('key share')
  return new Map(rows.map((row) => [keyOf(row), row.id]))
}

/** Places that the document has no more, of terms that nobody has decided; and those terms, where no other document explains them. */
async function dropSources(
  tx: Tx,
  { workspaceId }: WorkspaceScope,
  documentId: DocumentId,
  kept: readonly string[],
): Promise<void> {
  const undecided = tx
    .select({ id: glossaryTerms.id })
    .from(glossaryTerms)
    .where(and(eq(glossaryTerms.workspaceId, workspaceId), eq(glossaryTerms.status, 'proposed')))
  const dropped = await tx
    .delete(glossarySources)
    .where(
      and(
        eq(glossarySources.workspaceId, workspaceId),
        eq(glossarySources.documentId, documentId),
        inArray(glossarySources.termId, undecided),
        kept.length > 0 ? notInArray(glossarySources.termId, [...kept]) : undefined,
      ),
    )
    .returning({ termId: glossarySources.termId })
  if (dropped.length === 0) return
  await tx.delete(glossaryTerms).where(
    and(
      eq(glossaryTerms.workspaceId, workspaceId),
      eq(glossaryTerms.status, 'proposed'),
      inArray(
        glossaryTerms.id,
        dropped.map(({ termId }) => termId),
      ),
      sql`not exists (select 1 from glossary_sources gs where gs.workspace_id = ${workspaceId} and gs.term_id = ${glossaryTerms.id})`,
    ),
  )
}

async function insertSources(
  tx: Tx,
  { workspaceId }: WorkspaceScope,
  { documentId, revisionId, found }: Params,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = found.flatMap((one) => {
    const termId = ids.get(keyOf(one))
    const { passage, passageStart, spanStart, spanEnd } = one
    return termId === undefined
      ? []
      : [{ workspaceId, termId, documentId, revisionId, passage, passageStart, spanStart, spanEnd }]
  })
  if (rows.length === 0) return
  await tx
    .insert(glossarySources)
    .values(rows)
    .onConflictDoUpdate({
      target: [glossarySources.workspaceId, glossarySources.termId, glossarySources.documentId],
      set: {
        revisionId,
        passage: sql`excluded.passage`,
        passageStart: sql`excluded.passage_start`,
        spanStart: sql`excluded.span_start`,
        spanEnd: sql`excluded.span_end`,
      },
    })
}
