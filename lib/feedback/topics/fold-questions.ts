import { toQuestionKey } from '@/lib/domain/text/to-question-key'

export type FoldedQuestions = {
  /** Each once, as it was first written. */
  readonly texts: readonly string[]
  /** How often each was asked. */
  readonly weights: readonly number[]
  /** For each question its place among `texts`. */
  readonly indexOf: readonly number[]
}

/** The same question asked by many is compared once and weighs as many. */
export function foldQuestions(questions: readonly string[]): FoldedQuestions {
  const places = new Map<string, number>()
  const texts: string[] = []
  const weights: number[] = []
  const indexOf = questions.map((question) => {
    const key = toQuestionKey(question)
    const place = places.get(key) ?? texts.push(question) - 1
    places.set(key, place)
    weights[place] = (weights[place] ?? 0) + 1
    return place
  })
  return { texts, weights, indexOf }
}
