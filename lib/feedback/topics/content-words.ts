import { isStopWord } from '@/lib/domain/text/stop-words'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'

/** `stem` is compared, `text` is shown. */
export type ContentWord = { readonly stem: string; readonly text: string }

/** German words that carry no subject; the English ones are isStopWord's. */
const german = new Set(
  'aber alle als am an auch auf aus bei beim bin bis da damit dann das dass dem den der des die dies dieser dieses doch du durch ein eine einem einen einer eines er es für gibt haben hat hier ich ihr im in ist ja kann kein keine man mein meine mich mir mit muss nach nicht noch nur ob oder ohne sein sich sie sind so soll sollte über um und uns unser unsere unter viel viele vom von vor wann war warum was weil welche welchem welchen welcher welches wenn wer werden wie wieviel wir wird wo wofür zu zum zur'.split(
    ' ',
  ),
)

/** The words of a question that say what it is about, in order. Numbers and single letters say little of a subject. */
export function contentWords(question: string): ContentWord[] {
  return tokenizeWords(question).flatMap(({ stem, text, start }) => {
    const word = text.toLowerCase()
    const isContent =
      stem.length > 1 && !/^\d/.test(stem) && !isStopWord(stem) && !isStopWord(word) && !german.has(word)
    // The first word of a sentence is a name only where it is written like one.
    const isName = start > 0 || /^\p{Lu}{2,}/u.test(text)
    return isContent ? [{ stem, text: isName ? text : word }] : []
  })
}
