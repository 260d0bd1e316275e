import { isStopWord } from '@/lib/domain/text/stop-words'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'

/** The words that carry meaning. */
export const stemsOf = (text: string): string[] =>
  tokenizeWords(text)
    .map((word) => word.stem)
    .filter((stem) => !isStopWord(stem))
