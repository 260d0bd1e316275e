/** Asked in the product, at most once a month of each person. */
export const surveyQuestion = 'How useful is Footnote for your work?'
export const surveyScores = [1, 2, 3, 4, 5] as const
export type SurveyScore = (typeof surveyScores)[number]
export const surveyEnds = ['not at all', 'very'] as const

/** Fewer, and who said what could be guessed. */
export const fewestResponses = 5

/** What a month says: the mean with its interval, or that too few answered. */
export type SurveyMonth = {
  /** `2026-03`. */
  readonly month: string
  readonly responses: number
  /** Null below `fewestResponses`. */
  readonly score: { readonly value: number; readonly ci: readonly [number, number] } | null
}

export const monthOf = (moment: Date): string => moment.toISOString().slice(0, 7)
