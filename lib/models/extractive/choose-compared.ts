import { isYear } from '@/lib/domain/text/is-year'
import { isLaterEdition, readEdition } from '@/lib/domain/text/read-edition'
import type { ExtractivePassage } from './footnote-options'
import type { ScoredUnit } from './judge-evidence'
import type { RankedUnit } from './rank-units'
import { readCodes } from '@/lib/domain/text/read-codes'
import type { Question } from './read-question'

type Side = (unit: RankedUnit) => boolean

/** Share of their words that two pieces have in common when they say the same of two sides. */
const leastLikeness = 0.5

/**
 * For a question that compares ("from 2025 to 2026", "Boreal 40 or Boreal 80", "what changed"), the best unit and of each other side the
 * one that says the same of it: the same row of the other price list. Empty when a side has none.
 */
export function chooseCompared(
  question: Question,
  lead: ScoredUnit,
  ranked: readonly RankedUnit[],
  passages: readonly ExtractivePassage[],
): RankedUnit[] {
  const sides = readSides(question, lead, passages)
  if (sides.length < 2) return []
  const chosen = sides.map((side) => (side(lead) ? lead : mostAlike(ranked.filter(side), lead)))
  const found = [...new Set(chosen.filter((unit) => unit !== null))]
  return found.length === sides.length ? found : []
}

function mostAlike(units: readonly RankedUnit[], lead: RankedUnit): RankedUnit | null {
  const rated = units
    .map((unit) => ({ unit, likeness: likenessOf(unit, lead) }))
    .sort((a, b) => b.likeness - a.likeness)
  return rated[0] && rated[0].likeness >= leastLikeness ? rated[0].unit : null
}

function likenessOf(a: RankedUnit, b: RankedUnit): number {
  const shared = [...a.stems].filter((stem) => b.stems.has(stem)).length
  return shared / (a.stems.size + b.stems.size - shared || 1)
}

function readSides(question: Question, lead: RankedUnit, passages: readonly ExtractivePassage[]): Side[] {
  const placeOf = (unit: RankedUnit): string => `${passages[unit.passage]?.title ?? ''}\n${unit.heading}`
  const ownOf = (unit: RankedUnit): string => `${placeOf(unit)}\n${unit.leadIn?.text ?? ''}\n${unit.text}`
  const years = [...new Set(question.numbers.filter(isYear))]
  if (years.length > 1) {
    const inTitle = years.every((year) => passages.some((one) => one.title.includes(String(year))))
    return years.map((year) => (unit) => (inTitle ? placeOf(unit) : ownOf(unit)).includes(String(year)))
  }
  const codes = readCodes(question.text)
  const [first] = codes
  const ofKind = codes.filter((code) => code.kind === first?.kind)
  if (ofKind.length > 1) {
    // One row that has both sides says it all.
    const texts = [lead.text, ...(lead.cells ?? []).map((cell) => cell.name)].join('\n')
    return ofKind.every((code) => code.isIn(texts)) ? [] : ofKind.map((code) => (unit) => code.isIn(ownOf(unit)))
  }
  if (!question.wantsHistory) return []
  const editionOf = (unit: RankedUnit) => readEdition(passages[unit.passage]?.title ?? '')
  const own = editionOf(lead)
  const isOther: Side = (unit) => isLaterEdition(editionOf(unit), own) || isLaterEdition(own, editionOf(unit))
  return [(unit) => unit === lead, isOther]
}
