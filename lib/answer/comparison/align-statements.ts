import { rowKey } from '../disputes/contradicts'
import type { PlacedStatement } from '../disputes/read-section'
import type { Statement } from '../disputes/read-statement'

export type ComparedStatement = PlacedStatement & { readonly headingPath: readonly string[] }
export type StatementPair = readonly [ComparedStatement, ComparedStatement]

export type Alignment = {
  /** In how many sentences and rows both read alike, word for word. */
  readonly same: number
  /** The same in other words, as far as numbers, names and denials tell. */
  readonly alike: readonly StatementPair[]
  /** About one thing, with another number, name, day or a denial. */
  readonly differing: readonly StatementPair[]
  readonly onlyFirst: readonly ComparedStatement[]
  readonly onlySecond: readonly ComparedStatement[]
}

/** Share of the weight of their words that two sentences must have in common to be laid side by side. Rare words weigh more. */
const leastLikeness = 0.4
/** Of fewer words than this nothing is said about what they are about; so many must be in both. */
const leastTerms = 2
/** A word in more sentences than this leads to none of them. */
const mostHolders = 200

/**
 * Which sentences and rows of two documents speak of one thing. First those that read alike, then rows of one name under the same columns, then
 * sentences that are each other's nearest by the words they share.
 */
export function alignStatements(first: readonly ComparedStatement[], second: readonly ComparedStatement[]): Alignment {
  const [ones, others] = [new Set(first), new Set(second)]
  const pairs: StatementPair[] = []
  const take = ([one, other]: StatementPair): void => {
    ones.delete(one)
    others.delete(other)
  }
  let same = 0
  for (const pair of pairByKey(ones, others, ({ statement }) => bare(statement.text))) {
    take(pair)
    same += 1
  }
  for (const pair of pairByKey(ones, others, ({ statement }) => rowKey(statement))) {
    take(pair)
    pairs.push(pair)
  }
  for (const pair of nearestPairs([...ones].filter(hasWords), [...others].filter(hasWords))) {
    take(pair)
    pairs.push(pair)
  }
  const inOrder = pairs.toSorted(([a], [b]) => a.charStart - b.charStart)
  return {
    same,
    alike: inOrder.filter(([one, other]) => !differ(one.statement, other.statement)),
    differing: inOrder.filter(([one, other]) => differ(one.statement, other.statement)),
    onlyFirst: [...ones],
    onlySecond: [...others],
  }
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%€$£¥+−-]+/gu, ' ')
    .trim()
const hasWords = ({ statement }: ComparedStatement): boolean =>
  statement.cells === null && statement.terms.size >= leastTerms

/** The first of one key with the first of it in the other, and so on; null and nothing are no key. */
function pairByKey(
  ones: ReadonlySet<ComparedStatement>,
  others: ReadonlySet<ComparedStatement>,
  keyOf: (one: ComparedStatement) => string | null,
): StatementPair[] {
  const waiting = new Map<string, ComparedStatement[]>()
  for (const other of others) {
    const key = keyOf(other)
    if (key) waiting.set(key, [...(waiting.get(key) ?? []), other])
  }
  return [...ones].flatMap((one): StatementPair[] => {
    const other = waiting.get(keyOf(one) ?? '')?.shift()
    return other ? [[one, other]] : []
  })
}

/** Pairs of which each is the other's nearest. */
function nearestPairs(ones: readonly ComparedStatement[], others: readonly ComparedStatement[]): StatementPair[] {
  const holders = new Map<string, number[]>()
  for (const [at, { statement }] of others.entries())
    for (const term of statement.terms) holders.set(term, [...(holders.get(term) ?? []), at])
  const all = ones.length + others.length
  const counts = new Map<string, number>()
  for (const { statement } of [...ones, ...others])
    for (const term of statement.terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  const weigh = (term: string): number => Math.log(1 + all / (counts.get(term) ?? all))
  const weights = others.map(({ statement }) => sum(aboutOf(statement), weigh))

  type Near = { readonly at: number; readonly likeness: number }
  const bestOfOther: (Near | undefined)[] = []
  const bestOfOne = ones.map(({ statement }, index): Near | undefined => {
    const { terms } = statement
    const about = aboutOf(statement)
    const own = sum(about, weigh)
    // What shares nothing but words that stand everywhere is about nothing in common.
    const rare = [...terms].map((term) => holders.get(term) ?? []).filter(({ length }) => length <= mostHolders)
    let best: Near | undefined
    for (const at of new Set(rare.flat())) {
      const theirs = others[at]?.statement.terms ?? terms
      const shared = [...terms].filter((term) => theirs.has(term))
      if (shared.length < leastTerms) continue
      const common = sum(shared, weigh)
      const named = sum(
        shared.filter((term) => !about.has(term)),
        weigh,
      )
      const likeness = common / (own + 2 * named + (weights[at] ?? 0) - common)
      if (likeness < leastLikeness) continue
      if (!best || likeness > best.likeness) best = { at, likeness }
      if (likeness > (bestOfOther[at]?.likeness ?? 0)) bestOfOther[at] = { at: index, likeness }
    }
    return best
  })
  return ones.flatMap((one, index): StatementPair[] => {
    const at = bestOfOne[index]?.at
    const other = at === undefined ? undefined : others[at]
    return other && at !== undefined && bestOfOther[at]?.at === index ? [[one, other]] : []
  })
}

/** What it is about: a name in its second half is what it says, and may be another one in the other document. */
function aboutOf({ terms, names, text }: Statement): Set<string> {
  const head = text.slice(0, text.length / 2).toLowerCase()
  return new Set([...terms].filter((term) => !names.has(term) || head.includes(term)))
}

const sum = (terms: Iterable<string>, weigh: (term: string) => number): number =>
  [...terms].reduce((all, term) => all + weigh(term), 0)

/** They give other numbers, days or names, other cells, or one denies what the other says. */
function differ(one: Statement, other: Statement): boolean {
  if (one.cells && other.cells) return cellsOf(one) !== cellsOf(other)
  return (
    one.negated !== other.negated ||
    valuesOf(one) !== valuesOf(other) ||
    hasOwnName(one, other) ||
    hasOwnName(other, one)
  )
}

const cellsOf = ({ cells }: Statement): string => JSON.stringify(cells?.map(({ value }) => bare(value)))

const valuesOf = ({ quantities, years }: Statement): string =>
  JSON.stringify([quantities.map(({ value }) => value).toSorted((a, b) => a - b), [...years].toSorted((a, b) => a - b)])

/** A name that the other leaves to its title or headings counts as said. */
const hasOwnName = (one: Statement, other: Statement): boolean =>
  [...one.names].some((name) => !other.names.has(name) && !other.words.has(name) && !other.context.has(name))
