import { chooseUnits } from './choose-units'
import { composeForm } from './compose-form'
import { composeFact } from './compose-fact'
import { composeQuotes, type Quote } from './compose-quotes'
import { findParallel } from './find-parallel'
import { findReadings } from './find-readings'
import type { FootnoteOptions } from './footnote-options'
import { isUnsure } from './is-unsure'
import { judgeEvidence } from './judge-evidence'
import { labelPlaces } from './label-places'
import { orderCandidates } from './order-candidates'
import type { Readings } from './readings'
import type { SentenceScorer } from './score-units'
import { summariseExtractively } from './summarise-extractively'
import { weighUnits } from './weigh-units'

export type ExtractiveAnswer = {
  readonly quotes: readonly Quote[]
  readonly refusal: 'no_evidence' | 'off_topic' | null
  /** The form that was asked for, as JSON, in place of the words of the quotes. */
  readonly form?: string
  /** It is quoted, and may well not be what was asked. */
  readonly unsure?: true
  /** With a refusal: what the question could mean, when it could mean too much to be answered. */
  readonly readings?: Readings
}

/**
 * question + passages -> weighed units -> refuse, or ask back, or order, choose and compose one or a few quotes.
 */
export async function answerExtractively(
  input: FootnoteOptions,
  score: SentenceScorer | null,
): Promise<ExtractiveAnswer> {
  const { passages } = input
  if (input.overview) {
    const quotes = summariseExtractively(input)
    return { quotes, refusal: quotes.length > 0 ? null : 'no_evidence' }
  }
  const { question, units, ranked, isOutdated, rule, weighed } = await weighUnits(input, score)
  const refusal = judgeEvidence(weighed, rule)
  if (refusal !== null) return { quotes: [], refusal }
  const enough = weighed.filter((unit) => unit.evidence >= rule.threshold)
  const ordered = orderCandidates(question, enough, ranked, passages, isOutdated)
  const [lead] = ordered
  const kind = input.form && input.form !== 'fact' ? input.form : null
  const form = kind && lead ? composeForm({ question, kind, lead, all: units, passages }) : null
  // By words alone nothing is told apart so finely.
  const doubt = score !== null && isUnsure(weighed, passages) ? { unsure: true as const } : {}
  if (form !== null) return { quotes: [], refusal: null, form, ...doubt }
  const parallel = findParallel(question, { ordered, ranked }, passages, isOutdated)
  const readings = input.asksBack ? findReadings(question, ordered, parallel, units, passages) : null
  if (readings !== null) return { quotes: [], refusal: 'no_evidence', readings }
  const { floor } = rule
  const chosen = chooseUnits({ question, scored: ordered, ranked, all: units, passages, floor, isOutdated, parallel })
  const labelOf = labelPlaces(chosen, passages, isOutdated, parallel)
  const quotes = composeQuotes(question, chosen, units, passages, labelOf)
  const fact = input.form === 'fact' ? composeFact(question, chosen, quotes, passages) : null
  return { quotes, refusal: null, ...(fact !== null && { form: fact }), ...doubt }
}
