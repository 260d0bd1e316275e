import { maxCheckedChars } from '@/lib/domain/text-check'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { removeHiddenText } from '@/lib/guardrails/remove-hidden-text'

/** The text as it is checked: hidden characters gone, one kind of line end. @throws text_empty, text_too_long */
export function guardText(text: string): string {
  // What was pasted may be far longer: it is refused before anything else is done with it.
  if (text.length > maxCheckedChars * 2) throw new FootnoteError('text_too_long')
  const clean = removeHiddenText(text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')).trim()
  if (!/[\p{L}\p{N}]/u.test(clean)) throw new FootnoteError('text_empty')
  if (clean.length > maxCheckedChars) throw new FootnoteError('text_too_long')
  return clean
}
