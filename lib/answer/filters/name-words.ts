import { tokenizeWords, type Word } from '@/lib/domain/text/tokenize-words'

const longest = 160
const ends = /[?!;:\n("“”„«»]|\.\s/
const passedOver =
  /^(?:current|latest|newest|official|internal|company|company['’]s|aktuelle[nrms]?|neueste[nrms]?|offizielle[nrms]?|interne[nrms]?)$/i

/** A word of a name; `afterComma` where a comma stands between it and the word before. */
export type NameWord = Word & { readonly afterComma: boolean }

/** The words from a place of a question to the end of the clause, without adjectives that tell no document from another. */
export function nameWords(question: string, at: number): NameWord[] {
  const found: NameWord[] = []
  let before = at
  for (const word of tokenizeWords(question.slice(at, at + longest))) {
    const [start, end] = [word.start + at, word.end + at]
    const gap = question.slice(before, start)
    if (ends.test(gap)) break
    before = end
    if (found.length === 0 && passedOver.test(word.text)) continue
    found.push({ ...word, start, end, afterComma: gap.includes(',') })
  }
  return found
}
