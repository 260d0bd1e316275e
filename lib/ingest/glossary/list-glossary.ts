import { countScans } from '@/db/queries/glossary/count-scans'
import { countTerms } from '@/db/queries/glossary/count-terms'
import { findAlternatives } from '@/db/queries/glossary/find-alternatives'
import { listSources, listTerms, type SourceRow, type TermRow } from '@/db/queries/glossary/list-terms'
import { requireRole } from '@/lib/auth/require-role'
import type { GlossaryStatus } from '@/lib/domain/glossary'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

/** Shown at once; what is left over follows when these are decided. */
const most = 500

export type GlossaryTerm = TermRow & {
  /** A place that explains it and that whoever looks may open; null where there is none. */
  readonly source: SourceRow | null
  /** Other meanings that the same term has, accepted or proposed. */
  readonly otherMeanings: readonly string[]
}

export type Glossary = {
  readonly terms: readonly GlossaryTerm[]
  readonly counts: Record<GlossaryStatus, number>
  /** Documents with text, and those of them that were looked through. */
  readonly scans: { readonly total: number; readonly read: number }
}

/** The terms of a state that this person may be told, each with a place that explains it. @throws forbidden */
export async function listGlossary(
  runtime: Runtime,
  scope: Scope,
  { status }: { status: GlossaryStatus },
): Promise<Glossary> {
  requireRole(scope, 'reviewer')
  const { db } = runtime
  const [rows, counts, scans] = await Promise.all([
    listTerms(db, scope, { status, limit: most }),
    countTerms(db, scope),
    countScans(db, scope),
  ])
  const [sources, alternatives] = await Promise.all([
    listSources(db, scope, { ids: rows.map(({ id }) => id) }),
    findAlternatives(db, scope, { termKeys: [...new Set(rows.map(({ termKey }) => termKey))] }),
  ])
  const sourceOf = new Map(sources.map((source) => [source.termId, source]))
  const terms = rows.map((row) => ({
    ...row,
    source: sourceOf.get(row.id) ?? null,
    otherMeanings: alternatives
      .filter(({ id, termKey }) => termKey === row.termKey && id !== row.id)
      .map(({ meaning }) => meaning),
  }))
  return { terms, counts, scans }
}
