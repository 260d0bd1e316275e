import { chooseUnits } from './choose-units'
import { collectUnits } from './collect-units'
import { composeForm } from './compose-form'
import { composeQuotes, type Quote } from './compose-quotes'
import { findOutdated } from './find-outdated'
import type { FootnoteOptions } from './footnote-options'
import { isInstruction } from './is-instruction'
import { judgeEvidence, ruleFor, weighEvidence } from './judge-evidence'
import { labelEditions } from './label-editions'
import { orderCandidates } from './order-candidates'
import { rankUnits } from './rank-units'
import { readQuestion } from './read-question'
import { scoreUnits, type SentenceScorer } from './score-units'
import { summariseExtractively } from './summarise-extractively'

export type ExtractiveAnswer = {
  readonly quotes: readonly Quote[]
  readonly refusal: 'no_evidence' | 'off_topic' | null
  /** The form that was asked for, as JSON, in place of quotes. */
  readonly form?: string
}

/**
 * question + passages -> units -> lexical rank -> cross-encoder on the best -> weigh -> refuse, or order, choose
 * and compose one or a few quotes.
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
  const question = readQuestion(input.question, input.sameWords)
  const units = collectUnits(passages).filter((unit) => !isInstruction(unit.text))
  const ranked = rankUnits(question, units, passages)
  const isOutdated = findOutdated(question, passages)
  const scored = score
    ? await scoreUnits(question, ranked, isOutdated, score)
    : ranked.map((unit) => ({ ...unit, score: unit.lexical }))

  const rule = ruleFor(score !== null)
  const weighed = weighEvidence(question, scored, passages, rule)
  const refusal = judgeEvidence(weighed, rule)
  if (refusal !== null) return { quotes: [], refusal }
  const enough = weighed.filter((unit) => unit.evidence >= rule.threshold)
  const ordered = orderCandidates(question, enough, ranked, passages, isOutdated)
  const [lead] = ordered
  const form = input.form && lead ? composeForm({ question, kind: input.form, lead, all: units, passages }) : null
  if (form !== null) return { quotes: [], refusal: null, form }
  const chosen = chooseUnits({ question, scored: ordered, ranked, all: units, passages, floor: rule.floor, isOutdated })
  const labelOf = labelEditions(chosen, passages, isOutdated)
  return { quotes: composeQuotes(question, chosen, units, passages, labelOf), refusal: null }
}
