import { answerMatchScorer } from './answer-match-scorer'
import {
  factsScorer,
  failedScorer,
  forbiddenScorer,
  languageScorer,
  latencyScorer,
  refusalPrecisionScorer,
  refusalRecallScorer,
} from './answer-scorers'
import { citationPrecisionScorer, citationRecallScorer, groundednessScorer } from './citation-scorers'
import { filtersScorer } from './filters-scorer'
import { leakScorer } from './leak-scorer'
import { misCitedScorer } from './mis-cited-scorer'
import { ndcgScorer, recallScorer, reciprocalRankScorer, spanRecallScorer } from './retrieval-scorers'
import type { Scorer } from './scorer'

/** Every scorer. What they are called on screen, and which of them make a figure of the run, is in lib/domain/eval-figures.ts. */
export const allScorers: readonly Scorer[] = [
  factsScorer,
  answerMatchScorer,
  forbiddenScorer,
  misCitedScorer,
  filtersScorer,
  refusalRecallScorer,
  refusalPrecisionScorer,
  citationPrecisionScorer,
  citationRecallScorer,
  groundednessScorer,
  recallScorer,
  ndcgScorer,
  reciprocalRankScorer,
  spanRecallScorer,
  languageScorer,
  leakScorer,
  failedScorer,
  latencyScorer,
]
