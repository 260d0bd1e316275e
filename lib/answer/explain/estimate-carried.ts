import { carriedScale, type CarriedScale, type CarriedWeights } from './carried-scale'

/** What is left to be unsure about once the rules have found nothing against a claim. */
export type CarriedSignals = {
  /** 0..1, see coverOf. */
  readonly cover: number
  /** Words of all spans for each word of the claim: a span that says more than the claim can say it of something else. */
  readonly wordsPerWord: number
  readonly spans: number
}

const mostBreadth = 3
const mostFurther = 2

/** The signals as numbers that a weight can be put on, in the order of the weights. */
export const toFeatures = ({ cover, wordsPerWord, spans }: CarriedSignals): readonly [1, number, number, number] => [
  1,
  cover,
  Math.min(mostBreadth, Math.max(0, Math.log2(wordsPerWord))),
  Math.min(mostFurther, Math.max(0, spans - 1)),
]

/** 0..1; rises with cover, falls with breadth and further spans. Not yet a share of anything. */
export function scoreCarried(
  signals: CarriedSignals,
  { constant, cover, breadth, furtherSpans }: CarriedWeights,
): number {
  const [one, ...rest] = toFeatures(signals)
  const sum = [cover, breadth, furtherSpans].reduce(
    (total, weight, i) => total + weight * (rest[i] ?? 0),
    one * constant,
  )
  return 1 / (1 + Math.exp(-sum))
}

/** The share of test sentences that were carried among those that were supported like this one. */
export function estimateCarried(signals: CarriedSignals, { weights, levels }: CarriedScale = carriedScale): number {
  const score = scoreCarried(signals, weights)
  return levels.findLast(({ from }) => score >= from)?.share ?? 0
}
