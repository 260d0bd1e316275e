import type { KeyedTerm } from '@/db/queries/glossary/save-term'
import type { TermInput } from '@/lib/domain/glossary'
import { toTermKey } from '@/lib/domain/text/to-term-key'
import { FootnoteError } from '@/lib/errors/footnote-error'

/** A pair with the keys that questions find it by. @throws invalid_request where both sides are the same words */
export function toKeyedTerm(input: TermInput): KeyedTerm {
  const [termKey, meaningKey] = [toTermKey(input.term), toTermKey(input.meaning)]
  if (termKey === meaningKey)
    throw new FootnoteError('invalid_request', { detail: 'Term and meaning are the same words. Write two wordings.' })
  return { ...input, termKey, meaningKey }
}
