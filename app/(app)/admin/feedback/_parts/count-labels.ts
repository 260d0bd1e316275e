import { reviewLabels, reviewLabelTable, type ReviewLabel } from '@/lib/domain/review-labels'

/** `2 Missing document, 1 without a label`: the most frequent first. */
export function countLabels(complaints: readonly { readonly label: ReviewLabel | null }[]): string {
  const count = (label: ReviewLabel | null): number => complaints.filter((one) => one.label === label).length
  const labelled = reviewLabels
    .map((label) => ({ count: count(label), word: reviewLabelTable[label].word }))
    .toSorted((a, b) => b.count - a.count)
  return [...labelled, { count: count(null), word: 'without a label' }]
    .filter((one) => one.count > 0)
    .map((one) => `${one.count} ${one.word}`)
    .join(', ')
}
