import { hasDate, hasNumber, namesOf } from './compare-facts'
import { readFacts, type Evidence, type Facts } from './evidence'
import type { SupportSpan } from './verify-claims'

/** Share of a claim's subject words that its evidence must have. Paraphrases in hand-written pairs reach .6 to .9, neighbours in topic .2 to .45. */
const leastCover = 0.55
/** Sentences of one span at most, and spans of one claim. */
const longestWindow = 3
const mostSpans = 3
/** A longer window must earn this much more cover per further sentence. */
const priceOfLength = 0.06

type Window = { passage: number; first: number; last: number; score: number; gain: number }

/** The smallest spans that together carry the claim, or none. @param order passages in the order in which they are preferred */
export function findSupport(claim: string, evidence: readonly Evidence[], order: readonly number[]): SupportSpan[] {
  const wanted = readFacts(claim)
  const names = namesOf(claim)
  if (wanted.terms.size + wanted.numbers.length + wanted.dates.length === 0) return []
  const chosen: Window[] = []
  while (chosen.length < mostSpans) {
    const best = bestWindow(wanted, evidence, order, chosen)
    if (!best) break
    chosen.push(best)
    if (carries(wanted, names, evidence, chosen)) return chosen.map((window) => toSpan(window, evidence))
  }
  return []
}

function bestWindow(
  wanted: Facts,
  evidence: readonly Evidence[],
  order: readonly number[],
  chosen: readonly Window[],
): Window | null {
  let best: Window | null = null
  const before = measure(wanted, factsOf(evidence, chosen), contextOf(evidence, chosen))
  for (const [rank, passage] of order.entries()) {
    const units = evidence[passage]?.units ?? []
    for (let first = 0; first < units.length; first++) {
      for (let last = first; last < Math.min(units.length, first + longestWindow); last++) {
        const candidate = { passage, first, last, score: 0, gain: 0 }
        const all = [...chosen, candidate]
        if (mixesRows(all, evidence)) continue
        const cover = measure(wanted, factsOf(evidence, all), contextOf(evidence, all))
        const gain = cover - before
        const score = gain - priceOfLength * (last - first) - 0.005 * rank
        if (gain > 0.01 && (!best || score > best.score)) best = { ...candidate, score, gain }
      }
    }
  }
  return best
}

/** Two rows of tables say two things: a number of one and a name of the other support no claim about either. */
function mixesRows(windows: readonly Window[], evidence: readonly Evidence[]): boolean {
  const units = windows.flatMap(({ passage, first, last }) => evidence[passage]?.units.slice(first, last + 1) ?? [])
  return units.filter((unit) => unit.isRow).length > 1
}

/** Weighted share of the claim's words, numbers and dates that the facts have. Words that only title or headings have count half. */
function measure(wanted: Facts, facts: readonly Facts[], context: ReadonlySet<string>): number {
  let total = 0
  let have = 0
  for (const term of wanted.terms) {
    total += 1
    if (facts.some((fact) => fact.terms.has(term))) have += 1
    else if (context.has(term)) have += 0.5
  }
  for (const number of wanted.numbers) {
    total += 2
    if (hasNumber(number, facts)) have += 2
  }
  for (const date of wanted.dates) {
    total += 2
    if (hasDate(date, facts)) have += 2
  }
  return total === 0 ? 0 : have / total
}

function carries(
  wanted: Facts,
  names: readonly string[],
  evidence: readonly Evidence[],
  chosen: readonly Window[],
): boolean {
  const facts = factsOf(evidence, chosen)
  const context = contextOf(evidence, chosen)
  const nearby = new Set(
    chosen.flatMap(({ passage, first }) => [...(evidence[passage]?.units[first - 1]?.facts.terms ?? [])]),
  )
  return (
    wanted.numbers.every((number) => hasNumber(number, facts)) &&
    wanted.dates.every((date) => hasDate(date, facts)) &&
    names.every((name) => facts.some((fact) => hasWord(fact, name)) || context.has(name) || nearby.has(name)) &&
    measure(wanted, facts, context) >= leastCover &&
    facts.some((fact) => fact.negated) === wanted.negated
  )
}

const hasWord = (facts: Facts, stem: string): boolean =>
  facts.terms.has(stem) || facts.words.some((word) => word.stem === stem)

function factsOf(evidence: readonly Evidence[], windows: readonly Window[]): Facts[] {
  return windows.flatMap(({ passage, first, last }) =>
    (evidence[passage]?.units.slice(first, last + 1) ?? []).map((unit) => unit.facts),
  )
}

function contextOf(evidence: readonly Evidence[], windows: readonly Window[]): ReadonlySet<string> {
  return new Set(windows.flatMap(({ passage }) => [...(evidence[passage]?.contextTerms ?? [])]))
}

function toSpan(window: Window, evidence: readonly Evidence[]): SupportSpan {
  const units = evidence[window.passage]?.units ?? []
  return { passage: window.passage, start: units[window.first]?.start ?? 0, end: units[window.last]?.end ?? 0 }
}
