import { findSampleCollection } from '@/db/queries/collections/find-sample-collection'
import type { GoldenCase } from '@/lib/domain/golden-case'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { appSuite } from './app-suite'
import { loadAppSuite } from './golden/load-app-suite'
import { loadSuite } from './load-suite'

export type Suite = {
  readonly cases: readonly GoldenCase[]
  /** What the cases ask unless they say otherwise; empty: all that their readers may read. */
  readonly collectionIds: readonly CollectionId[]
}

/**
 * A golden set by name: the workspace's own, or a file of evals/.
 * @throws eval_suite_unknown, eval_suite_invalid, eval_suite_empty, eval_samples_missing
 */
export async function findSuite(runtime: Runtime, scope: Scope, name: string): Promise<Suite> {
  if (name === appSuite) return { cases: await loadAppSuite(runtime, scope), collectionIds: [] }
  const { cases, collection } = await loadSuite(name)
  if (collection === 'all') return { cases, collectionIds: [] }
  const { id } = await findSampleCollection(runtime.db, scope)
  if (id === null) throw new FootnoteError('eval_samples_missing')
  return { cases, collectionIds: [id] }
}
