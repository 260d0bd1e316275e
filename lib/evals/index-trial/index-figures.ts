import { evalFigures, type EvalFigure } from '@/lib/domain/eval-figures'
import { refusalRecallScorer } from '../scorers/answer-scorers'
import { recallScorer, reciprocalRankScorer, spanRecallScorer } from '../scorers/retrieval-scorers'
import { asScore, type Scorer } from '../scorers/scorer'

/** Beside refusal recall, without which refusing nothing would be best. Precision will not do: paired by case it is that of refusals on both sides, which never differ. */
const answeredScorer: Scorer = {
  name: 'answered',
  score: ({ golden, answer }) => (golden.expect === 'answer' ? asScore(answer.status === 'answered') : null),
}

const answered: EvalFigure = {
  name: 'answered',
  label: 'Answered',
  scorer: 'answered',
  statistic: 'mean',
  unit: 'share',
  better: 'higher',
  meaning: 'questions with an answer that are not refused',
}

export const indexScorers = [
  recallScorer,
  spanRecallScorer,
  reciprocalRankScorer,
  refusalRecallScorer,
  answeredScorer,
] as const

export const indexFigures: readonly EvalFigure[] = [
  ...evalFigures.filter(({ scorer }) => indexScorers.some(({ name }) => name === scorer)),
  answered,
]

/** Rank may suffer where passages become shorter and more; that something is not found or not answered any more, or is answered that was refused, may not. */
export const guardedIndexFigures = ['recall@5', 'span-recall', 'refusal-recall', 'answered'] as const
