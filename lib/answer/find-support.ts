import { hasDate, hasNumber, namesOf } from './compare-facts'
import { readMeasureUnit } from '@/lib/domain/text/read-number-context'
import { readCodes, type Code } from '@/lib/domain/text/read-codes'
import { readFacts, type Evidence, type EvidenceUnit, type Facts } from './evidence'
import { hasSwappedNames } from './has-swapped-names'
import { hasSwappedNumbers } from './has-swapped-numbers'
import type { SupportSpan } from './verify-claims'

/** Share of a claim's subject words that its evidence must have. Paraphrases in hand-written pairs reach .6 to .9, neighbours in topic .2 to .45. */
const leastCover = 0.55
/** Sentences of one span at most, and spans of one claim. */
const longestWindow = 3
const mostSpans = 3
/** A longer window must earn this much more cover per further sentence. */
const priceOfLength = 0.06

/** What a claim states, and what of it names a thing. */
type Wanted = Facts & {
  readonly claim: string
  readonly names: readonly string[]
  readonly codes: readonly Code[]
  /** The terms that are neither names nor units. */
  readonly subject: ReadonlySet<string>
}

type Window = { passage: number; first: number; last: number; score: number; gain: number }

/** The smallest spans that together carry the claim, or none. @param order passages in the order in which they are preferred */
export function findSupport(claim: string, evidence: readonly Evidence[], order: readonly number[]): SupportSpan[] {
  const wanted = readClaim(claim)
  if (wanted.terms.size + wanted.numbers.length + wanted.dates.length === 0) return []
  const chosen: Window[] = []
  while (chosen.length < mostSpans) {
    const best = bestWindow(wanted, evidence, order, chosen)
    if (!best) break
    chosen.push(best)
    if (carries(wanted, evidence, chosen)) return chosen.map((window) => toSpan(window, evidence))
  }
  return []
}

function readClaim(claim: string): Wanted {
  const facts = readFacts(claim)
  const names = namesOf(claim)
  const subject = [...facts.terms].filter((term) => !names.includes(term) && readMeasureUnit(term) === null)
  return { ...facts, claim, names, codes: readCodes(claim), subject: new Set(subject) }
}

function bestWindow(
  wanted: Wanted,
  evidence: readonly Evidence[],
  order: readonly number[],
  chosen: readonly Window[],
): Window | null {
  let best: Window | null = null
  const before = measure(wanted, factsOf(evidence, chosen), contextOf(evidence, chosen))
  for (const [rank, passage] of order.entries()) {
    const units = evidence[passage]?.units ?? []
    const touches = units.map(({ facts }) => isTouched(wanted, facts))
    for (let first = 0; first < units.length; first++) {
      for (let last = first; last < Math.min(units.length, first + longestWindow); last++) {
        // A window that begins or ends with a sentence of something else is a shorter one with less to read.
        if (!touches[first] || !touches[last]) continue
        const candidate = { passage, first, last, score: 0, gain: 0 }
        const all = [...chosen, candidate]
        if (mixesRows(all, evidence) || !isUsable(wanted, evidence, candidate, chosen)) continue
        const cover = measure(wanted, factsOf(evidence, all), contextOf(evidence, all))
        const gain = cover - before
        const score = gain - priceOfLength * (last - first) - 0.005 * rank
        if (gain > 0.01 && (!best || score > best.score)) best = { ...candidate, score, gain }
      }
    }
  }
  return best
}

/** A window about another thing is none, and a further one must speak of the subject and add more than a name to it. */
function isUsable(
  wanted: Wanted,
  evidence: readonly Evidence[],
  candidate: Window,
  chosen: readonly Window[],
): boolean {
  const units = unitsOf(evidence, [candidate])
  if (units.some((unit) => isAboutOther(wanted.codes, unit))) return false
  if (chosen.length === 0) return true
  const had = factsOf(evidence, chosen)
  const facts = units.map((unit) => unit.facts)
  const shared = [...wanted.subject].filter((term) => facts.some((fact) => fact.terms.has(term)))
  const addsWord = shared.some((term) => !had.some((fact) => fact.terms.has(term)))
  const addsNumber = wanted.numbers.some((number) => !hasNumber(number, had) && hasNumber(number, facts))
  const addsDate = wanted.dates.some((date) => !hasDate(date, had) && hasDate(date, facts))
  return shared.length > 0 && (addsWord || addsNumber || addsDate)
}

function isTouched(wanted: Wanted, facts: Facts): boolean {
  if ([...wanted.terms].some((term) => facts.terms.has(term))) return true
  return (
    wanted.numbers.some((number) => hasNumber(number, [facts])) || wanted.dates.some((date) => hasDate(date, [facts]))
  )
}

/**
 * A number counts only in a unit that speaks of the claim's subject: that some other sentence near by has the same number says nothing.
 * A row leaves its subject to title and headings.
 */
function isOnSubject(wanted: Wanted, unit: EvidenceUnit): boolean {
  return unit.isRow || wanted.subject.size === 0 || [...wanted.subject].some((term) => unit.facts.terms.has(term))
}

/** Two rows of tables say two things: a number of one and a name of the other support no claim about either. */
function mixesRows(windows: readonly Window[], evidence: readonly Evidence[]): boolean {
  return unitsOf(evidence, windows).filter((unit) => unit.isRow).length > 1
}

/** The unit names another thing of the kind that the claim names: a Boreal 40 where the claim is about the Boreal 80. */
function isAboutOther(codes: readonly Code[], unit: EvidenceUnit): boolean {
  const rivals = unit.codes.filter((code) => codes.some((asked) => asked.kind === code.kind))
  return rivals.length > 0 && !codes.some((asked) => asked.isIn(unit.text))
}

/** The units deny something, or a row says no to a column that the claim speaks of. */
function isDenied(wanted: Facts, units: readonly EvidenceUnit[]): boolean {
  return units.some((unit) => unit.facts.negated || [...unit.denied].some((stem) => wanted.terms.has(stem)))
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

function carries(wanted: Wanted, evidence: readonly Evidence[], chosen: readonly Window[]): boolean {
  const units = unitsOf(evidence, chosen)
  const facts = factsOf(evidence, chosen)
  const context = contextOf(evidence, chosen)
  const nearby = new Set(
    chosen.flatMap(({ passage, first }) => [...(evidence[passage]?.units[first - 1]?.facts.terms ?? [])]),
  )
  return (
    wanted.numbers.every((number) =>
      units.some((unit) => hasNumber(number, [unit.facts]) && isOnSubject(wanted, unit)),
    ) &&
    wanted.dates.every((date) => hasDate(date, facts)) &&
    wanted.names.every((name) => facts.some((fact) => hasWord(fact, name)) || context.has(name) || nearby.has(name)) &&
    measure(wanted, facts, context) >= leastCover &&
    isDenied(wanted, units) === wanted.negated &&
    units.every(({ text }) => !hasSwappedNumbers(wanted.claim, text) && !hasSwappedNames(wanted.claim, text))
  )
}

const hasWord = (facts: Facts, stem: string): boolean =>
  facts.terms.has(stem) || facts.words.some((word) => word.stem === stem)

function factsOf(evidence: readonly Evidence[], windows: readonly Window[]): Facts[] {
  return unitsOf(evidence, windows).map((unit) => unit.facts)
}

function unitsOf(evidence: readonly Evidence[], windows: readonly Window[]): EvidenceUnit[] {
  return windows.flatMap(({ passage, first, last }) => evidence[passage]?.units.slice(first, last + 1) ?? [])
}

function contextOf(evidence: readonly Evidence[], windows: readonly Window[]): ReadonlySet<string> {
  return new Set(windows.flatMap(({ passage }) => [...(evidence[passage]?.contextTerms ?? [])]))
}

function toSpan(window: Window, evidence: readonly Evidence[]): SupportSpan {
  const units = evidence[window.passage]?.units ?? []
  return { passage: window.passage, start: units[window.first]?.start ?? 0, end: units[window.last]?.end ?? 0 }
}
