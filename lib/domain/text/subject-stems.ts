import { isStopWord } from './stop-words'
import { tokenizeWords } from './tokenize-words'

/** The words of a text that say what it is about, as stems in their order: without grammar. */
export const subjectStems = (text: string): string[] =>
  tokenizeWords(text)
    .map((word) => word.stem)
    .filter((stem) => !isStopWord(stem))
