import { FootnoteError } from '@/lib/errors/footnote-error'
import { removeHiddenText } from './remove-hidden-text'

export const maxQuestionLength = 4_000

/** The question as it will be asked: hidden characters gone, white space tidy. @throws question_empty, question_too_long */
export function guardQuestion(question: string): string {
  if (question.length > maxQuestionLength * 4) throw new FootnoteError('question_too_long')
  const clean = removeHiddenText(question)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  if (!/[\p{L}\p{N}]/u.test(clean)) throw new FootnoteError('question_empty')
  if (clean.length > maxQuestionLength) throw new FootnoteError('question_too_long')
  return clean
}
