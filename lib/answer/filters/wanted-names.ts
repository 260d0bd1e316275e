import { isStopWord } from '@/lib/domain/text/stop-words'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'
import { findCues } from './cues'
import { nameWords } from './name-words'
import { isSourceNoun } from './source-nouns'

const quote = /^(?:\p{L}+\s+)?["“„«]/u
const collection = /(?<![\p{L}])(?:collection|sammlung|kollektion)(?![\p{L}])/iu
const fileType =
  /(?<![\p{L}])(?:pdf|spreadsheet|excel|slide|powerpoint|presentation|word|tabellenkalkulation|folien|präsentation)/iu

export type WantedNames = {
  /** Titles with one of these words, lower case. */
  readonly titleWords: readonly string[]
  readonly collections: boolean
  readonly mediaTypes: boolean
}

/** Which names a question may hold, so that no more of them are loaded: none for most questions, which then cost no query. */
export function wantedNames(question: string): WantedNames {
  const cues = findCues(question)
  const firsts = cues.flatMap(({ kind, nameStart }) => {
    const rest = question.slice(nameStart)
    if (quote.test(rest)) return tokenizeWords(rest.replace(/^[^"“„«]*/, '')).slice(0, 3)
    const words = nameWords(question, nameStart)
    return kind === 'source' || words.some((word) => isSourceNoun(word.text)) ? words.slice(0, 1) : []
  })
  const titleWords = firsts.filter((word) => !isStopWord(word.stem)).map((word) => word.text.toLowerCase())
  return {
    titleWords: [...new Set(titleWords)],
    collections: cues.length > 0 && collection.test(question),
    mediaTypes: cues.length > 0 && fileType.test(question),
  }
}
