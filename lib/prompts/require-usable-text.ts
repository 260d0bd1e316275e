import type { PromptText } from '@/lib/domain/prompt-version'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { checkText } from './check-text'

/** @throws prompt_not_valid, with what is wrong */
export function requireUsableText(text: PromptText): void {
  const errors = checkText(text).filter(({ kind }) => kind === 'error')
  if (errors.length === 0) return
  throw new FootnoteError('prompt_not_valid', { detail: errors.map(({ message }) => message).join(' ') })
}
