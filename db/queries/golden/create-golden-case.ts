import { and, eq, like } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { caseProposals, feedback, goldenCases, reviewItems } from '@/db/schema'
import type { GoldenCase } from '@/lib/domain/golden-case'
import type { Scope } from '@/lib/domain/scope'

type Params = {
  /** Its id is a wish: one that is taken gets a number. */
  definition: GoldenCase
  /** What it is made from: feedback, an answer that was drawn for review, or a proposal. */
  from: { readonly feedbackId: string } | { readonly reviewItemId: string } | { readonly proposalId: string }
  now: Date
}

/**
 * Writes a case and notes it on what it is made from, in one transaction. What has a case already keeps it: a second click, also one
 * at the same moment, makes none. @returns the id of the case, or null when the workspace has nothing like that
 */
export async function createGoldenCase(
  db: Db,
  scope: Scope,
  { definition, from, now }: Params,
): Promise<{ id: string; created: boolean } | null> {
  const { workspaceId, userId } = scope
  return db.transaction(async (tx) => {
    const [table, sourceId] = sourceOf(from)
    const ofSource = and(eq(table.workspaceId, workspaceId), eq(table.id, sourceId))
    const [row] = await tx.select({ caseId: table.goldenCaseId }).from(table).where(ofSource).for('update')
    if (!row) return null
    if (row.caseId !== null) return { id: row.caseId, created: false }
    const taken = await tx
      .select({ id: goldenCases.id })
      .from(goldenCases)
      .where(and(eq(goldenCases.workspaceId, workspaceId), like(goldenCases.id, `${definition.id}%`)))
    const id = freeId(definition.id, new Set(taken.map((one) => one.id)))
    await tx.insert(goldenCases).values({
      workspaceId,
      id,
      definition: { ...definition, id },
      ownerId: userId,
      updatedBy: userId,
      createdAt: now,
      updatedAt: now,
    })
    await tx.update(table).set({ goldenCaseId: id }).where(ofSource)
    const detail = { ...from, expect: definition.expect }
    await appendAudit(tx, scope, { action: 'golden-case.created', targetKind: 'golden-case', targetId: id, detail })
    return { id, created: true }
  })
}

function sourceOf(from: Params['from']) {
  if ('feedbackId' in from) return [feedback, from.feedbackId] as const
  return 'reviewItemId' in from
    ? ([reviewItems, from.reviewItemId] as const)
    : ([caseProposals, from.proposalId] as const)
}

function freeId(wish: string, taken: ReadonlySet<string>): string {
  let id = wish
  for (let number = 2; taken.has(id); number++) id = `${wish}-${number}`
  return id
}
