import { tokenizeWords, type Word } from './tokenize-words'

/** "POs" and "KPIs" are the plurals of acronyms; the stem of so short a word keeps its s. */
const acronymPlural = /^(?<acronym>\p{Lu}[\p{Lu}\p{N}]+)s$/u

/** A word as glossaries compare it: an acronym without the s of its plural. */
export function toTermWord(word: Word): Word {
  const acronym = acronymPlural.exec(word.text)?.groups?.['acronym']
  return acronym === undefined ? word : { ...word, text: acronym, stem: acronym.toLowerCase() }
}

export const readTermWords = (text: string): Word[] => tokenizeWords(text).map(toTermWord)

/** Under which key a term or its meaning is found, whatever its capitals, hyphens and plural. Empty for a text without a word. */
export const toTermKey = (text: string): string =>
  readTermWords(text)
    .map(({ stem }) => stem)
    .join(' ')
