import { findLatestGeneration } from '@/db/queries/proposals/find-latest-generation'
import type { GenerationRow } from '@/db/queries/proposals/claim-generation'
import { listProposals, type ProposalRow } from '@/db/queries/proposals/list-proposals'
import { readRevisionTexts } from '@/db/queries/golden/read-revision-texts'
import { requireRole } from '@/lib/auth/require-role'
import type { RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { holdsSource } from '../text/holds-source'

/** Looked at in one visit at most. */
const most = 200

export type ProposalQueue = {
  readonly generation: GenerationRow | null
  /** In the order in which they were made. */
  readonly waiting: readonly ProposalRow[]
  /** Those whose span stands no longer in the document's current revision: they cannot be accepted. */
  readonly lost: readonly ProposalRow[]
}

/** What waits for a person, of documents that this person may read. @throws forbidden */
export async function listProposalQueue(runtime: Runtime, scope: Scope): Promise<ProposalQueue> {
  requireRole(scope, 'reviewer')
  const [generation, rows] = await Promise.all([
    findLatestGeneration(runtime.db, scope),
    listProposals(runtime.db, scope, { limit: most }),
  ])
  const stands = await readStanding(runtime, scope, rows)
  return {
    generation,
    waiting: rows.filter((row) => stands.get(row.id) !== null),
    lost: rows.filter((row) => stands.get(row.id) === null),
  }
}

/** In which revision the span of each proposal stands now: its own or a newer one that still has its words; null: in none. */
export async function readStanding(
  runtime: Pick<Runtime, 'db'>,
  scope: Scope,
  rows: readonly ProposalRow[],
): Promise<Map<string, RevisionId | null>> {
  const moved = rows.flatMap(({ activeRevisionId: active, revisionId }) =>
    active && active !== revisionId ? [active] : [],
  )
  const texts = await readRevisionTexts(runtime.db, scope, { revisionIds: [...new Set(moved)] })
  return new Map(
    rows.map((row) => {
      const { activeRevisionId: active } = row
      if (active === null || active === row.revisionId) return [row.id, active]
      const quote = row.passage.slice(row.spanStart, row.spanEnd)
      const isThere = holdsSource(texts.get(active) ?? '', { document: row.externalId, quote })
      return [row.id, isThere ? active : null]
    }),
  )
}
