import { toQuestionKey } from './to-question-key'

/**
 * Two wordings with one key are one question to a verified answer: on top of a question's key, punctuation at the edges of words does not
 * count either, nor do characters that nobody sees. Inside a word it does: "1.5 days" is not "15 days", "C++" is not "C".
 */
export function toWordingKey(question: string): string {
  return toQuestionKey(question.replace(/\p{Cf}/gu, ''))
    .replace(/(?<=^|\s)[¿¡"'([{,;:]+|[.,;:!?…"')\]}]+(?=\s|$)/gu, '')
    .replace(/(?<=^|\s)[-–—/|]+(?=\s|$)/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}
