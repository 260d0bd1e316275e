import { collectUnits } from './collect-units'
import type { FootnoteOptions } from './footnote-options'
import { isInstruction } from './is-instruction'
import { judgeEvidence, ruleFor, weighEvidence } from './judge-evidence'
import { rankUnits, type RankedUnit } from './rank-units'
import { readQuestion } from './read-question'
import { selectQuotes, type Quote } from './select-quotes'

export type ExtractiveAnswer = {
  readonly quotes: readonly Quote[]
  readonly refusal: 'no_evidence' | 'off_topic' | null
}

/** Scores texts against a question with the cross-encoder: logits, higher is better. */
export type SentenceScorer = (question: string, texts: readonly string[]) => Promise<number[]>

/**
 * Sentences that the cross-encoder reads at most: about 6 ms each (45 tokens, two cores), so 80 ms before the first word.
 */
const mostScored = 12
const longestScored = 400

/** question + passages -> units -> lexical rank -> cross-encoder on the best -> refuse, or quote one to four of them. */
export async function answerExtractively(
  input: FootnoteOptions,
  score: SentenceScorer | null,
): Promise<ExtractiveAnswer> {
  const question = readQuestion(input.question)
  const units = collectUnits(input.passages).filter((unit) => !isInstruction(unit.text))
  const titles = input.passages.map((passage) => passage.title)
  const ranked = rankUnits(question, units, titles)
  const scored = score
    ? await scoreUnits(question.text, ranked, score)
    : ranked.map((unit) => ({ ...unit, score: unit.lexical }))

  const rule = ruleFor(score !== null)
  const weighed = weighEvidence(question, scored, input.passages, rule)
  const refusal = judgeEvidence(weighed, rule)
  if (refusal !== null) return { quotes: [], refusal }
  return { quotes: selectQuotes(question, weighed, units, input.passages, rule.floor), refusal: null }
}

async function scoreUnits(
  question: string,
  ranked: readonly RankedUnit[],
  score: SentenceScorer,
): Promise<(RankedUnit & { score: number })[]> {
  const best = ranked.slice(0, mostScored)
  const logits = await score(question, best.map(readable))
  return best.map((unit, index) => ({ ...unit, score: logits[index] ?? Number.NEGATIVE_INFINITY }))
}

/** What a reader needs to judge the unit alone: a list item its lead-in, a row or an item its heading, an answer its question. */
export function readable(unit: RankedUnit): string {
  const isAnswer = unit.heading.endsWith('?')
  const above = unit.kind === 'sentence' && !isAnswer ? '' : (unit.leadIn?.text ?? unit.heading)
  return `${above === '' ? '' : `${above} `}${unit.text}`.slice(0, longestScored)
}
