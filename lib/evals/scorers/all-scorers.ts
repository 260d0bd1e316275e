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
import { ndcgScorer, recallScorer, reciprocalRankScorer, spanIouScorer, spanRecallScorer } from './retrieval-scorers'
import { costScorer } from './cost-scorer'
import { formatScorer } from './format-scorer'
import { policyScorer } from './policy-scorer'
import type { Scorer } from './scorer'
import { toxicityScorer } from './toxicity-scorer'
import { exactScorer, wordF1Scorer } from './word-match-scorers'

/** Every scorer. What they are called on screen, and which of them make a figure of the run, is in lib/domain/eval-figures.ts. */
export const allScorers: readonly Scorer[] = [
  factsScorer,
  answerMatchScorer,
  exactScorer,
  wordF1Scorer,
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
  spanIouScorer,
  formatScorer,
  languageScorer,
  leakScorer,
  policyScorer,
  toxicityScorer,
  failedScorer,
  latencyScorer,
  costScorer,
]
