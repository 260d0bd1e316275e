import { isStopWord } from '@/lib/domain/text/stop-words'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'

/** Besides the stop words, which are English: what a question may be left with that was about nothing but the document. */
const saysNothing = /^(?:says?|stands?|steht|stehen|drin|wie|wer|wo|wann|es|er|sie|ist|sind|der|die|das)$/i

/** A question without these words of it; as it is when nothing would be left to search for. */
export function cutWords(question: string, words: readonly string[]): string {
  let rest = question
  for (const one of words) {
    const at = rest.indexOf(one)
    if (at === -1) continue
    const before = rest.slice(0, at).replace(/[\s,]+$/, '')
    const after = rest.slice(at + one.length).replace(/^\s*[,:–—]\s*|^\s+/, '')
    rest =
      before === ''
        ? capitalize(after)
        : /^[?.!,;:]/.test(after) || after === ''
          ? before + after
          : `${before} ${after}`
  }
  return tokenizeWords(rest).some((word) => !isStopWord(word.stem) && !saysNothing.test(word.text)) ? rest : question
}

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
