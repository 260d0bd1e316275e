import { tokenizeWords } from '@/lib/domain/text/tokenize-words'
import { parseNumbers } from '@/lib/domain/text/parse-numbers'
import type { ExtractivePassage } from './footnote-options'
import type { Question } from './read-question'
import type { ScoredUnit } from './select-quotes'

/** What speaks for and against the best sentence as an answer. Shares are 0..1. */
export type Signals = {
  /** The scorer's value of the best sentence: a logit of the cross-encoder, or the lexical score. */
  readonly score: number
  /** How far it is ahead of the second. */
  readonly lead: number
  /** Share of the question's terms, weighted by length, that the sentence has; that its passage and title have; that any passage has. */
  readonly inSentence: number
  readonly inPassage: number
  readonly anywhere: number
  /** Share of the question's proper names and numbers that the passage lacks. */
  readonly missingNames: number
  readonly missingNumbers: number
  /** The question asks for a number, a time, a person or a place, and the sentence has none that is new. */
  readonly untyped: number
  /** Words such as "first", "only", "not", "most" that the question has and the sentence lacks. */
  readonly missingScope: number
  /** Rank of the passage, 0 for the first, 1 for the last. */
  readonly depth: number
}

const scopeWords =
  /\b(?:first|last|only|never|always|not|no|least|most|largest|smallest|biggest|oldest|newest|highest|lowest|before|after|all|every|none|except|without|outside|under|over|more|less|fewer|longer|earliest|latest|final|initial|previous|next|main|primary|former|other|opposite|unlike)\b|n['’]t\b/giu

/** @param scored best first, never empty */
export function readSignals(
  question: Question,
  scored: readonly ScoredUnit[],
  passages: readonly ExtractivePassage[],
): Signals {
  const [best, second] = scored
  const stemsOf = passages.map((passage) => stems(`${passage.title} ${passage.headingPath.join(' ')} ${passage.text}`))
  const all = new Set(stemsOf.flatMap((set) => [...set]))
  const here = stemsOf[best?.passage ?? 0] ?? new Set<string>()
  const sentence = stems(`${best?.leadIn?.text ?? ''} ${best?.text ?? ''}`)
  const passageText = passages[best?.passage ?? 0]?.text ?? ''
  const numbers = question.numbers.length === 0 ? [] : parseNumbers(passageText).map((number) => number.value)
  const scope = [...new Set(question.text.toLowerCase().match(scopeWords) ?? [])]
  const said = best?.text.toLowerCase() ?? ''
  return {
    score: best?.score ?? -11,
    lead: Math.min(5, (best?.score ?? 0) - (second?.score ?? -11)),
    inSentence: share(question.terms, sentence),
    inPassage: share(question.terms, here),
    anywhere: share(question.terms, all),
    missingNames: question.names.filter((name) => !here.has(name)).length / Math.max(1, question.names.length),
    missingNumbers:
      question.numbers.filter((value) => !numbers.includes(value)).length / Math.max(1, question.numbers.length),
    untyped: best?.typed === false ? 1 : 0,
    missingScope: scope.filter((word) => !said.includes(word)).length,
    depth: (best?.passage ?? 0) / Math.max(1, passages.length),
  }
}

const stems = (text: string): Set<string> => new Set(tokenizeWords(text).map((word) => word.stem))

/** Longer words say more: a cheap stand-in for rarity that does not depend on the corpus. */
const weight = (term: string): number => Math.min(8, term.length)

function share(terms: readonly string[], have: ReadonlySet<string>): number {
  const total = terms.reduce((sum, term) => sum + weight(term), 0)
  return total === 0 ? 1 : terms.reduce((sum, term) => sum + (have.has(term) ? weight(term) : 0), 0) / total
}
