import { parseNumbers } from '@/lib/domain/text/parse-numbers'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'
import type { ExtractivePassage } from './footnote-options'
import type { Question } from './read-question'
import type { ScoredUnit } from './select-quotes'

/** What speaks for and against the best sentence as an answer. Shares are 0..1. */
export type Signals = {
  /** The scorer's value of the best sentence: a logit of the cross-encoder, or the lexical score. */
  readonly score: number
  /** Share of the question's proper names that its passage lacks. One that many other passages have, such as the firm's own, counts little. */
  readonly missingNames: number
  /** Share of the question's numbers that the passage lacks. */
  readonly missingNumbers: number
  /** How many words such as "first", "only", "not", "most" the question has and the sentence lacks. */
  readonly missingScope: number
}

const scopeWords =
  /\b(?:first|last|only|never|always|not|no|least|most|largest|smallest|biggest|oldest|newest|highest|lowest|before|after|all|every|none|except|without|outside|under|over|more|less|fewer|longer|earliest|latest|final|initial|previous|next|main|primary|former|other|opposite|unlike)\b|n['’]t\b/giu

/** A name that this many other passages have is everywhere and tells no passages apart. */
const everywhere = 3
const littleWeight = 0.2

/** @param scored best first, never empty */
export function readSignals(
  question: Question,
  scored: readonly ScoredUnit[],
  passages: readonly ExtractivePassage[],
): Signals {
  const [best] = scored
  const stemsOf = passages.map((one) => stems(`${one.title} ${one.headingPath.join(' ')} ${one.text}`))
  const here = stemsOf[best?.passage ?? 0] ?? new Set<string>()
  const missing = question.names
    .filter((name) => !here.has(name))
    .map((name) => (stemsOf.filter((other) => other.has(name)).length >= everywhere ? littleWeight : 1))
  const stated = parseNumbers(passages[best?.passage ?? 0]?.text ?? '').map((number) => number.value)
  const missingNumbers = question.numbers.filter((value) => !stated.includes(value) && !here.has(String(value)))
  const scope = [...new Set(question.text.toLowerCase().match(scopeWords) ?? [])]
  const said = `${best?.leadIn?.text ?? ''} ${best?.heading ?? ''} ${best?.text ?? ''}`.toLowerCase()
  return {
    score: best?.score ?? Number.NEGATIVE_INFINITY,
    missingNames: missing.reduce((sum, value) => sum + value, 0) / Math.max(1, question.names.length),
    missingNumbers: missingNumbers.length / Math.max(1, question.numbers.length),
    missingScope: scope.filter((word) => !said.includes(word)).length,
  }
}

const stems = (text: string): Set<string> => new Set(tokenizeWords(text).map((word) => word.stem))
