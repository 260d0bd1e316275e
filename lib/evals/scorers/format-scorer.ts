import { keepsFormat } from '../scorecard/keeps-format'
import { asScore, type Scorer } from './scorer'

/** Of the answers: in the form that every answer promises. Independent of the case, and the same as on the scorecard. */
export const formatScorer: Scorer = {
  name: 'format',
  score: ({ answer }) => (answer.status === 'answered' ? asScore(keepsFormat(answer)) : null),
}
