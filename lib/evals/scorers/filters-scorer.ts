import { asScore, type Scorer } from './scorer'

/** 1 when exactly the words that the case names limited the search. */
export const filtersScorer: Scorer = {
  name: 'filters',
  score: ({ golden, answer }) => {
    if (golden.filters === undefined) return null
    const words = (answer.filters ?? []).filter((one) => one.applied).map((one) => one.words)
    return asScore(words.toSorted().join('\n') === golden.filters.toSorted().join('\n'))
  },
}
