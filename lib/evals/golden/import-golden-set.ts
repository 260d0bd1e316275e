import { isDeepStrictEqual } from 'node:util'
import { findSampleCollection } from '@/db/queries/collections/find-sample-collection'
import { importGoldenCases, type ImportCounts } from '@/db/queries/golden/import-golden-cases'
import { requireRole } from '@/lib/auth/require-role'
import type { GoldenCase } from '@/lib/domain/golden-case'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { findReaderGroups } from '../find-reader-groups'
import { parseGoldenSet, type GoldenSet } from '../parse-golden-set'

/**
 * Takes the cases of a file of evals/ into the workspace's own golden set: new ids are added, known ones replaced where they differ,
 * others left alone. @throws eval_suite_invalid with line and field, eval_group_missing, eval_samples_missing, forbidden
 */
export async function importGoldenSet(
  runtime: Runtime,
  scope: Scope,
  input: { yaml: string; file?: string },
): Promise<ImportCounts> {
  requireRole(scope, 'reviewer')
  const set = parseGoldenSet(input.yaml, input.file)
  await findReaderGroups(runtime, scope, [...new Set(set.cases.flatMap((one) => one.readerGroups))])
  const definitions = await nameCollections(runtime, scope, set)
  const counts = await importGoldenCases(runtime.db, scope, { definitions, isSame, now: runtime.now() })
  runtime.log.info('golden-set-imported', counts)
  return counts
}

/** A set about the sample company asks its collection; among the workspace's own cases each has to say so. The owner is kept apart. */
async function nameCollections(runtime: Runtime, scope: Scope, set: GoldenSet): Promise<GoldenCase[]> {
  const cases = set.cases.map(({ owner: _owner, ...golden }) => golden)
  if (set.collection === 'all') return cases
  const { name } = await findSampleCollection(runtime.db, scope)
  if (name === null) throw new FootnoteError('eval_samples_missing')
  return cases.map((one) => (one.collections.length > 0 ? one : { ...one, collections: [name] }))
}

/** Pins move with the documents: a passage that stands in a newer revision is the same passage. */
function isSame(a: GoldenCase, b: GoldenCase): boolean {
  const unpinned = ({ sources, ...rest }: GoldenCase) => ({
    ...rest,
    sources: sources.map(({ revision: _revision, ...source }) => source),
  })
  return isDeepStrictEqual(unpinned(a), unpinned(b))
}
