import type { PassageRanks } from '@/lib/domain/passage'
import type { PassageChange } from '@/lib/evals/compare-passages'
import type { PromptPassages } from '@/lib/evals/read-prompt-passages'

/** Where a passage stood and stands: `place 2`, `from place 3 to 1`, `only before, place 4`. */
export function nameChange({ kind, before, after }: PassageChange): string {
  if (kind === 'added') return `only after, place ${after.place}`
  if (kind === 'removed') return `only before, place ${before.place}`
  return kind === 'same' ? `place ${after.place} in both` : `from place ${before.place} to ${after.place}`
}

const kindWords = { same: 'in the same place', moved: 'moved', removed: 'only before', added: 'only after' } as const

/** The line under the title: `4 in the same place, 2 moved, 1 only after.` */
export function summariseChanges(
  before: PromptPassages | null,
  after: PromptPassages | null,
  changes: readonly PassageChange[],
): string {
  if (!before || !after)
    return `The answer ${before ? 'after' : after ? 'before' : 'of both runs'} is gone, and with it what it was given.`
  if (changes.length === 0) return 'No passage was found for either that you may read.'
  if (changes.every((one) => one.kind === 'same' && !one.isCut))
    return changes.length === 1 ? 'Both have the same one.' : 'Both have the same ones in the same order.'
  const parts = (['same', 'moved', 'removed', 'added'] as const).flatMap((kind) => {
    const count = changes.filter((one) => one.kind === kind).length
    return count === 0 ? [] : [`${count} ${kindWords[kind]}`]
  })
  return `${parts.join(', ')}. In the order of the run after; place 1 is what the search put first.`
}

/** How many passages are not shown, and why; null where all are. Neither their documents nor their words, and not whether they are the same ones. */
export function withheldWords(before: PromptPassages | null, after: PromptPassages | null): string | null {
  const counts = [
    ...(before && before.withheld > 0 ? [`${before.withheld} before`] : []),
    ...(after && after.withheld > 0 ? [`${after.withheld} after`] : []),
  ]
  return counts.length === 0
    ? null
    : `Withheld: ${counts.join(', ')}. You may not read their documents, or they were deleted.`
}

/** `score 0.812`, `score 0.812 → 0.845`. */
export function describeScore({ before, after }: PassageChange): string {
  const scores = [before, after].flatMap((side) => (side ? [side.source.score.toFixed(3)] : []))
  return `score ${arrow(scores)}`
}

const ranked = { keyword: 'words', vector: 'meaning', reranked: 'reranker' } as const

/** The place that each ranker gave it: `words 3 → 1, meaning 2`. A ranker that did not find it has a dash. */
export function describeRanks({ before, after }: PassageChange): string {
  const sides = [before, after].flatMap((side) => (side ? [side.source.ranks] : []))
  const names = (Object.keys(ranked) as (keyof typeof ranked)[]).filter((name) =>
    sides.some((one) => one[name] !== null),
  )
  return names.map((name) => `${ranked[name]} ${arrow(sides.map((ranks) => show(ranks, name)))}`).join(', ')
}

const show = (ranks: PassageRanks, name: keyof PassageRanks): string => String(ranks[name] ?? '–')
const arrow = (values: readonly string[]): string => [...new Set(values)].join(' → ')
