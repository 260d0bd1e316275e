import { reviewVerdicts, type ReviewVerdict } from '@/lib/domain/answer-review'
import { reviewLabels, type ReviewLabel } from '@/lib/domain/review-labels'

/** Numbers are verdicts here, so labels have letters, in their order. */
export const labelKeys = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const satisfies Record<number, string> & {
  readonly length: (typeof reviewLabels)['length']
}

export const verdictOfKey = (key: string): ReviewVerdict | undefined =>
  /^[1-9]$/.test(key) ? reviewVerdicts[Number(key) - 1] : undefined

export function labelOfKey(key: string): ReviewLabel | undefined {
  const place = labelKeys.findIndex((one) => one === key.toUpperCase())
  return place < 0 ? undefined : reviewLabels[place]
}
