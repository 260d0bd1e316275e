import type { Wording } from '@/db/queries/verified/insert-wordings'
import { toWordingKey } from '@/lib/domain/text/to-wording-key'
import { maxVariants, maxWordingLength } from '@/lib/domain/verified-answer'
import { FootnoteError } from '@/lib/errors/footnote-error'

/** A key is part of an index, which holds no more. Some characters become many when they are normalised. */
const maxKeyLength = 600

/**
 * The question and its variants with their keys, the question first; a variant that is the same question by its key is left out.
 * @throws invalid_request for more than ten variants, and for a wording that is too long or has no word in it
 */
export function toWordings(question: string, variants: readonly string[]): Wording[] {
  if (variants.length > maxVariants)
    throw new FootnoteError('invalid_request', { detail: `A question has at most ${maxVariants} variants.` })
  const wordings = new Map<string, Wording>()
  for (const wording of [question, ...variants]) {
    const text = wording.replace(/\s+/g, ' ').trim()
    const key = toWordingKey(text)
    if (!/[\p{L}\p{N}]/u.test(key))
      throw new FootnoteError('invalid_request', { detail: 'Each wording needs at least one word.' })
    if (text.length > maxWordingLength || key.length > maxKeyLength)
      throw new FootnoteError('invalid_request', { detail: `A wording has at most ${maxWordingLength} characters.` })
    if (!wordings.has(key)) wordings.set(key, { key, text })
  }
  return [...wordings.values()]
}
