/**
 * One question of several that a reader asked in one. In a chain it holds `answerPlace` where the answer of the part before belongs:
 * "Which logger is suitable for a biobank?", "How long is the warranty of {answer}?".
 */
export type QuestionPart = string

export const answerPlace = '{answer}'

/** More than this is an interrogation; what is left over stays in the last part. */
export const mostParts = 4

export const isChained = (part: QuestionPart): boolean => part.includes(answerPlace)
