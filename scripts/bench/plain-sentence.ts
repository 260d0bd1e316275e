import { namesOf } from '@/lib/answer/compare-facts'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'

/** True for a whole statement of usual length without quotations: one that still reads when it is reworded. */
export function isPlain(sentence: string): boolean {
  const words = sentence.split(/\s+/).length
  return words >= 8 && words <= 32 && /^\p{Lu}.*\.$/su.test(sentence) && !/["“”;:\t]/.test(sentence)
}

/** Words of the text, after its first, that name something. */
export function longNames(text: string): string[] {
  const stems = new Set(namesOf(text))
  return tokenizeWords(text)
    .filter(
      ({ stem, text: word, start }) => start > 0 && word.length > 4 && stems.has(stem) && /^\p{Lu}\p{Ll}+$/u.test(word),
    )
    .map(({ text: word }) => word)
}
