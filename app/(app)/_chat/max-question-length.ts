/** In UTF-16 code units; the server refuses what is longer (`question_too_long`). */
export const maxQuestionLength = 4_000
