import { findGroups } from '@/db/queries/people/find-groups'
import { scopeOfReader, scopeOnTrial } from '@/lib/auth/require-scope'
import type { GoldenCase } from '@/lib/domain/golden-case'
import type { CollectionId } from '@/lib/domain/ids'
import type { IndexCheck } from '@/lib/domain/index-check'
import type { IndexTrial } from '@/lib/domain/index-trial'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import type { ComparedCase } from '../compare-outcomes'
import { compareResults } from '../compare-results'
import { findCasePlaces } from '../find-case-places'
import { mapConcurrently } from '../map-concurrently'
import { judgeComparison } from '../prompts/judge-comparison'
import { openIndex, scoreFound, type FoundByCase } from './ask-index'
import { guardedIndexFigures, indexFigures } from './index-figures'

export type CaseToCheck = {
  readonly golden: GoldenCase
  /** Where it asks unless it says otherwise; empty: all that its reader may read. */
  readonly collectionIds: readonly CollectionId[]
}

const parallel = 3
const seed = 67
const mostLost = 20

/**
 * Searches the golden cases in the index that answers and in the one on trial, each with its reader's rights, and says whether as much is found and as much
 * refused: by the rules by which a prompt is let out, paired by case. No model writes anything.
 */
export async function checkIndex(
  runtime: Runtime,
  owner: Scope,
  input: {
    readonly cases: readonly CaseToCheck[]
    readonly trial: IndexTrial
    readonly signal?: AbortSignal | undefined
  },
): Promise<IndexCheck> {
  const { cases, trial, signal } = input
  const asked = await withReaders(runtime, owner, cases)
  if (asked.length === 0) return { cases: 0, figures: [], lost: [], problems: [] }
  const ask = await openIndex(runtime, owner)
  const placeOf = await findCasePlaces(runtime, owner, { cases: cases.map(({ golden }) => golden), otherwise: [] })
  const before: ComparedCase[] = []
  const after: ComparedCase[] = []
  const lost: string[] = []
  await mapConcurrently(
    asked.map((one, at) => ({ ...one, at })),
    parallel,
    async ({ golden, collectionIds, reader, at }) => {
      if (signal?.aborted) return
      const own = placeOf(golden)
      const places = own.length > 0 ? own : collectionIds
      const was = await ask(reader, places, { golden })
      const is = await ask(scopeOnTrial(reader, trial), places, { golden, known: was })
      const [old, now] = [toResult(at, golden, was), toResult(at, golden, is)]
      before.push(old)
      after.push(now)
      if ((now.scores['span-recall'] ?? 0) < (old.scores['span-recall'] ?? 0)) lost.push(golden.question)
    },
  )
  signal?.throwIfAborted()
  const { figures } = compareResults(before, after, seed, indexFigures)
  return {
    cases: asked.length,
    figures: figures.map(({ figure, before: was, after: is, difference, ci, n }) => {
      return { name: figure.name, label: figure.label, before: was, after: is, difference, ci, n }
    }),
    lost: lost.slice(0, mostLost),
    problems: judgeComparison([], figures, guardedIndexFigures),
  }
}

/** With the rights of its reader. A case of a group that is gone is not asked: a run would say so, and nothing here waits for a person. */
async function withReaders(runtime: Runtime, owner: Scope, cases: readonly CaseToCheck[]) {
  const names = [...new Set(cases.flatMap(({ golden }) => golden.readerGroups))]
  const groups = new Map((await findGroups(runtime.db, owner, names)).map(({ name, id }) => [name, id]))
  return cases.flatMap((one) => {
    const ids = one.golden.readerGroups.map((name) => groups.get(name))
    return ids.every((id) => id !== undefined) ? [{ ...one, reader: scopeOfReader(owner, ids) }] : []
  })
}

/** By its number: two sets may have a case of one name. */
function toResult(at: number, golden: GoldenCase, found: FoundByCase): ComparedCase {
  const scores = scoreFound(golden, found)
  return { caseId: String(at), passed: scores['span-recall'] !== 0, scores }
}
