import { collectUnits } from './collect-units'
import { findOutdated } from './find-outdated'
import { followPlace } from './follow-place'
import type { FootnoteOptions } from './footnote-options'
import { isInstruction } from './is-instruction'
import { ruleFor, weighEvidence } from './judge-evidence'
import { rankUnits } from './rank-units'
import { readQuestion } from './read-question'
import { scoreUnits, type SentenceScorer } from './score-units'

type Input = Pick<FootnoteOptions, 'question' | 'sameWords' | 'passages' | 'refuseBelow'>

/** question + passages -> units -> lexical rank -> cross-encoder on the best -> weigh. What answering and calibrating begin with; `weighed` has the best evidence first. */
export async function weighUnits(input: Input, score: SentenceScorer | null) {
  const { passages, refuseBelow } = input
  const question = readQuestion(input.question, input.sameWords)
  const units = collectUnits(passages).filter((unit) => !isInstruction(unit.text))
  const ranked = rankUnits(question, units, passages)
  const isOutdated = findOutdated(question, passages)
  const scored = score
    ? await scoreUnits(question, ranked, isOutdated, score)
    : ranked.map((unit) => ({ ...unit, score: unit.lexical }))
  const shipped = ruleFor(score !== null)
  const rule = { ...shipped, threshold: refuseBelow ?? shipped.threshold }
  const alone = weighEvidence(question, scored, passages, rule)
  const weighed = followPlace(question, alone, ranked, passages, rule.missingNames)
  return { question, units, ranked, isOutdated, rule, weighed }
}
