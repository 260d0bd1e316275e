/**
 * How often test sentences that the check called supported were carried, by the signals of the check. Fitted by `npm run bench -- carried` on the tuning
 * articles of SQuAD2 (985 sentences) and held against the others (783); what it says and what not stands in docs/decisions/0082-share-carried.md.
 */
export const carriedScale: CarriedScale = {
  weights: { constant: -0.857, cover: 4.023, breadth: -1.126, furtherSpans: -1.027 },
  levels: [
    { from: 0, share: 0.419 },
    { from: 0.563, share: 0.635 },
    { from: 0.827, share: 0.891 },
    { from: 0.941, share: 0.981 },
  ],
}

export type CarriedWeights = {
  readonly constant: number
  /** Of the share of the claim's words, numbers and dates that the spans have. */
  readonly cover: number
  /** Of the spans' words for each word of the claim, as a power of two. */
  readonly breadth: number
  /** Of each span after the first. */
  readonly furtherSpans: number
}

export type CarriedScale = {
  readonly weights: CarriedWeights
  /** Rising: scores from `from` on, up to the next level, were carried in this share of cases. The first begins at 0. */
  readonly levels: readonly { readonly from: number; readonly share: number }[]
}
