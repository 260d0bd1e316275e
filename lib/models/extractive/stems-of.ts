import type { SameWordsReader } from '@/lib/domain/text/same-words'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'

/** The stems of a text, with those of the question's own wording where the text has another one of the glossary. */
export function stemsOf(text: string, alike: SameWordsReader): Set<string> {
  const words = tokenizeWords(text)
  return new Set([...words.map((word) => word.stem), ...alike(words)])
}
