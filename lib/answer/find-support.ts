import type { Code } from '@/lib/domain/text/read-codes'
import { contextOf, factsOf, toSpan, unitsOf, type UnitWindow } from './claim-windows'
import { compareClaim, coverOf, isCarried, isDenied, type Comparison } from './compare-claim'
import { hasDate, hasNumber } from './compare-facts'
import type { Evidence, EvidenceUnit, Facts } from './evidence'
import { readClaim, type ClaimFacts } from './read-claim'
import type { SupportSpan } from './verify-claims'

/** Sentences of one span at most, and spans of one claim. */
const longestWindow = 3
const mostSpans = 3
/** A longer window must earn this much more cover per further sentence. */
const priceOfLength = 0.06

type ScoredWindow = UnitWindow & { readonly score: number }

/** Where the search ended: the windows that came nearest, how the claim compares with them, and whether they carry it. */
export type NearestEvidence = {
  readonly windows: readonly UnitWindow[]
  readonly comparison: Comparison
  readonly carries: boolean
}

/** The smallest spans that together carry the claim, or none. @param order passages in the order in which they are preferred */
export function findSupport(claim: string, evidence: readonly Evidence[], order: readonly number[]): SupportSpan[] {
  const nearest = findNearestEvidence(readClaim(claim), evidence, order)
  return nearest?.carries ? nearest.windows.map((window) => toSpan(window, evidence)) : []
}

/** What of the passages comes nearest to carrying the claim. Null where nothing speaks of it, or it states nothing. */
export function findNearestEvidence(
  wanted: ClaimFacts,
  evidence: readonly Evidence[],
  order: readonly number[],
): NearestEvidence | null {
  if (wanted.terms.size + wanted.numbers.length + wanted.dates.length === 0) return null
  const windows: UnitWindow[] = []
  let nearest: NearestEvidence | null = null
  while (windows.length < mostSpans && !nearest?.carries) {
    const best = bestWindow(wanted, evidence, order, windows)
    if (!best) break
    windows.push(best)
    const comparison = compareClaim(wanted, evidence, windows)
    // A denial is carried by the sentences that speak of the claim most, and not by a "not" that a further one brings along.
    const denies = !wanted.negated || isDenied(wanted, unitsOf(evidence, windows.slice(0, 1)))
    nearest = { windows: [...windows], comparison, carries: denies && isCarried(wanted, comparison) }
  }
  return nearest
}

function bestWindow(
  wanted: ClaimFacts,
  evidence: readonly Evidence[],
  order: readonly number[],
  chosen: readonly UnitWindow[],
): UnitWindow | null {
  let best: ScoredWindow | null = null
  const before = coverOf(wanted, factsOf(evidence, chosen), contextOf(evidence, chosen))
  for (const [rank, passage] of order.entries()) {
    const units = evidence[passage]?.units ?? []
    const touches = units.map(({ facts }) => isTouched(wanted, facts))
    for (let first = 0; first < units.length; first++) {
      for (let last = first; last < Math.min(units.length, first + longestWindow); last++) {
        // A window that begins or ends with a sentence of something else is a shorter one with less to read.
        if (!touches[first] || !touches[last]) continue
        const candidate = { passage, first, last }
        const all = [...chosen, candidate]
        if (mixesRows(all, evidence) || !isUsable(wanted, evidence, candidate, chosen)) continue
        const gain = coverOf(wanted, factsOf(evidence, all), contextOf(evidence, all)) - before
        const score = gain - priceOfLength * (last - first) - 0.005 * rank
        if (gain > 0.01 && (!best || score > best.score)) best = { ...candidate, score }
      }
    }
  }
  return best
}

/** A window about another thing is none, and a further one must speak of the subject and add more than a name to it. */
function isUsable(
  wanted: ClaimFacts,
  evidence: readonly Evidence[],
  candidate: UnitWindow,
  chosen: readonly UnitWindow[],
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

function isTouched(wanted: ClaimFacts, facts: Facts): boolean {
  if ([...wanted.terms].some((term) => facts.terms.has(term))) return true
  return (
    wanted.numbers.some((number) => hasNumber(number, [facts])) || wanted.dates.some((date) => hasDate(date, [facts]))
  )
}

/** Two rows of tables say two things: a number of one and a name of the other support no claim about either. */
function mixesRows(windows: readonly UnitWindow[], evidence: readonly Evidence[]): boolean {
  return unitsOf(evidence, windows).filter((unit) => unit.isRow).length > 1
}

/** The unit names another thing of the kind that the claim names: a Boreal 40 where the claim is about the Boreal 80. */
function isAboutOther(codes: readonly Code[], unit: EvidenceUnit): boolean {
  const rivals = unit.codes.filter((code) => codes.some((asked) => asked.kind === code.kind))
  return rivals.length > 0 && !codes.some((asked) => asked.isIn(unit.text))
}
