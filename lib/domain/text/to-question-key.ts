/**
 * Two questions with one key are the same question: case, spacing, typographic quotes and the punctuation at the end do not count.
 * Deliberately no stemming and no similarity: a person's answer goes to everyone who asked this, so a near miss would be a wrong answer.
 */
export function toQuestionKey(question: string): string {
  return question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/[\s.?!…]+$/u, '')
    .trim()
}
