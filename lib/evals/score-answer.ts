import type { EvalScores } from '@/lib/domain/eval-run'
import { allScorers } from './scorers/all-scorers'
import { asScore, type ScoreInput } from './scorers/scorer'

/** Of the content words of the expected answer, where a case has no facts: the rest may be said otherwise. */
const enoughWords = 0.6

/**
 * All scores of one answer, and whether its case is passed: answered with every key fact (without facts: with most words of the expected
 * answer), or refused where it must be, and in both cases without a forbidden string or document, without a leak, and
 * with the filters that the words of its question say.
 */
export function scoreAnswer(input: ScoreInput): { scores: EvalScores; passed: boolean } {
  const scores = Object.fromEntries(allScorers.map((scorer) => [scorer.name, scorer.score(input)]))
  const { golden, answer } = input
  const saysIt = golden.facts.length > 0 ? scores['facts'] === 1 : (scores['answer-match'] ?? 0) >= enoughWords
  const isAsExpected =
    golden.expect === 'refusal' ? answer.status === 'refused' : answer.status === 'answered' && saysIt
  const isClean = ['forbidden', 'mis-cited', 'leak'].every((name) => scores[name] !== 1)
  const passed = isAsExpected && isClean && scores['filters'] !== 0
  return { scores: { ...scores, 'wrong-unmarked': asScore(!passed && isUnmarked(answer)) }, passed }
}

/** Nothing tells its reader to look twice: it is no refusal, no sentence is marked, and it does not say that it is unsure. */
const isUnmarked = ({ status, unsure, claims }: ScoreInput['answer']): boolean =>
  status === 'answered' && !unsure && claims.every(({ verdict }) => verdict !== 'unsupported')
