import type { SameWordsReader } from '@/lib/domain/text/same-words'
import { isStopWord } from '@/lib/domain/text/stop-words'
import type { Unit } from './collect-units'
import type { ExtractivePassage } from './footnote-options'
import { hasExpectedType } from './has-expected-type'
import { hasMeasure } from './read-measure'
import type { Question } from './read-question'
import { stemsOf } from './stems-of'

export type RankedUnit = Unit & {
  readonly stems: ReadonlySet<string>
  /** Share of the question's terms, weighted by rarity, that the unit has; 0..1. Terms that only its headings have count less. */
  readonly cover: number
  readonly typed: boolean
  /** States a number of what the question counts; false too when it counts nothing. */
  readonly measured: boolean
  /** Lexical score: what a unit is worth before any model has read it. */
  readonly lexical: number
}

export type TermWeights = (stem: string) => number

/** Rarity of a stem among the units at hand: a small corpus of its own, so a term that all of them have says nothing. */
export function weighTerms(units: readonly Unit[], alike: SameWordsReader): TermWeights {
  const counts = new Map<string, number>()
  for (const unit of units) {
    for (const stem of stemsOf(unit.text, alike)) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  return (stem) => Math.log(1 + (units.length - (counts.get(stem) ?? 0) + 0.5) / ((counts.get(stem) ?? 0) + 0.5))
}

/** Of a word that says what it is about and not what is asked. */
const asideWeight = 0.3

/** What a passage's logit counts beside the words: a sentence of a passage that the cross-encoder rates 5 lower starts .1 lower. */
const passageWeight = 0.02
const farBehind = 10

/** Units by promise, best first: words in common, expected type, and how their passage was ranked and, where it was, rated. */
export function rankUnits(
  question: Question,
  units: readonly Unit[],
  passages: readonly ExtractivePassage[],
): RankedUnit[] {
  const rarity = weighTerms(units, question.alike)
  const weight: TermWeights = (term) => rarity(term) * (question.aside.has(term) ? asideWeight : 1)
  const total = question.terms.reduce((sum, term) => sum + weight(term), 0) || 1
  const asked = stemsOf(question.text, question.alike)
  const logits = passages.map((one) => one.logit ?? null)
  const best = Math.max(...logits.filter((logit) => logit !== null))
  const behind = (passage: number): number =>
    logits.length > 0 && Number.isFinite(best) ? Math.min(farBehind, best - (logits[passage] ?? best - farBehind)) : 0
  const ranked = units.map((unit): RankedUnit => {
    const stems = stemsOf(`${unit.leadIn?.text ?? ''} ${unit.text}`, question.alike)
    const title = passages[unit.passage]?.title ?? ''
    const headings = stemsOf(unit.heading, question.alike)
    const above = stemsOf(title, question.alike)
    // A row or an item leaves out what its heading says; a sentence seldom does.
    const headingShare = unit.kind === 'sentence' ? 0.5 : 0.8
    const share = (term: string): number =>
      stems.has(term) ? 1 : headings.has(term) ? headingShare : above.has(term) ? 0.5 : 0
    const cover = question.terms.reduce((sum, term) => sum + weight(term) * share(term), 0) / total
    const typed = hasExpectedType(question, unit.text)
    const measured = question.measure !== null && hasMeasure(question.measure, unit)
    const bonus = (typed ? 0.1 : 0) + (measured ? 0.15 : 0)
    const lexical = cover + bonus - 0.02 * unit.passage - (unit.text.length < 25 ? 0.05 : 0)
    return { ...unit, stems, cover, typed, measured, lexical }
  })
  const promise = (unit: RankedUnit): number => unit.lexical - passageWeight * behind(unit.passage)
  return ranked.filter((unit) => saysMore(unit, asked)).sort((a, b) => promise(b) - promise(a))
}

/** A title or a label made of the question's own words answers nothing. */
function saysMore(unit: RankedUnit, asked: ReadonlySet<string>): boolean {
  return [...unit.stems].some((stem) => !asked.has(stem) && !isStopWord(stem))
}
