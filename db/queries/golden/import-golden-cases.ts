import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { goldenCases } from '@/db/schema'
import type { GoldenCase } from '@/lib/domain/golden-case'
import type { Scope } from '@/lib/domain/scope'

export type ImportCounts = { readonly created: number; readonly changed: number; readonly unchanged: number }

type Params = {
  definitions: readonly GoldenCase[]
  /** Whether two cases say the same. */
  isSame: (a: GoldenCase, b: GoldenCase) => boolean
  now: Date
}

/** Adds cases, and replaces those of the same id that differ; an archived one is taken back. All of them or none, with one audit row. */
export async function importGoldenCases(db: Db, scope: Scope, params: Params): Promise<ImportCounts> {
  const { workspaceId, userId } = scope
  const { definitions, isSame, now } = params
  const ids = definitions.map(({ id }) => id)
  return db.transaction(async (tx) => {
    const rows = await tx
      .select()
      .from(goldenCases)
      .where(and(eq(goldenCases.workspaceId, workspaceId), inArray(goldenCases.id, ids)))
      .for('update')
    const known = new Map(rows.map((row) => [row.id, row]))
    const added = definitions.filter(({ id }) => !known.has(id))
    if (added.length > 0) {
      const fixed = { workspaceId, ownerId: userId, updatedBy: userId, updatedAt: now }
      // The order of the file is the order of the runs: moments a millisecond apart keep it.
      const rowOf = (definition: GoldenCase, index: number) => ({
        ...fixed,
        id: definition.id,
        definition,
        createdAt: new Date(now.getTime() + index),
      })
      await tx.insert(goldenCases).values(added.map(rowOf))
    }
    let changed = 0
    for (const definition of definitions) {
      const row = known.get(definition.id)
      if (!row || (row.status === 'active' && isSame(row.definition, definition))) continue
      changed += 1
      await tx
        .update(goldenCases)
        .set({ definition, status: 'active', version: row.version + 1, updatedBy: userId, updatedAt: now })
        .where(and(eq(goldenCases.workspaceId, workspaceId), eq(goldenCases.id, definition.id)))
    }
    const counts = { created: added.length, changed, unchanged: definitions.length - added.length - changed }
    await appendAudit(tx, scope, {
      action: 'golden-set.imported',
      targetKind: 'golden-set',
      targetId: 'feedback',
      detail: counts,
    })
    return counts
  })
}
