import type { EvalMetrics } from '@/lib/domain/eval-run'
import type { GoldenCase } from '@/lib/domain/golden-case'
import { summariseResults, type ScoredCase } from './summarise-results'

export type Slice = {
  readonly kind: 'journey' | 'difficulty' | 'tag' | 'language' | 'collection' | 'rights'
  readonly name: string
  readonly cases: number
  readonly metrics: EvalMetrics
}

type SlicedCase = ScoredCase & {
  readonly definition: Pick<GoldenCase, 'tags' | 'language' | 'readerGroups' | 'journey' | 'difficulty'> &
    // Results of runs from before cases could name collections have none.
    Partial<Pick<GoldenCase, 'collections'>>
}

/** The figures of the parts of a run: by journey, difficulty, tag, language, collection (of cases that name one) and the rights of the reader. Largest slice first within a kind. */
export function sliceResults(results: readonly SlicedCase[], seed: number, figures: readonly string[]): Slice[] {
  const groups = new Map<string, { kind: Slice['kind']; name: string; members: SlicedCase[] }>()
  const add = (kind: Slice['kind'], name: string, result: SlicedCase): void => {
    const group = groups.get(`${kind} ${name}`) ?? { kind, name, members: [] }
    group.members.push(result)
    groups.set(`${kind} ${name}`, group)
  }
  for (const result of results.filter((one) => one.passed !== null)) {
    const { journey, difficulty } = result.definition
    if (journey) add('journey', journey, result)
    if (difficulty) add('difficulty', difficulty, result)
    for (const tag of result.definition.tags) add('tag', tag, result)
    add('language', result.definition.language, result)
    for (const name of result.definition.collections ?? []) add('collection', name, result)
    add('rights', result.definition.readerGroups.join(', ') || 'member', result)
  }
  const order = ['journey', 'difficulty', 'tag', 'language', 'collection', 'rights']
  return [...groups.values()]
    .map(({ kind, name, members }) => ({
      kind,
      name,
      cases: members.length,
      metrics: summariseResults(members, seed, figures),
    }))
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.cases - a.cases)
}
