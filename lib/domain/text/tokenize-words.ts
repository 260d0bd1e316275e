import { stemWord } from './stem-word'

/** A word of a text: as written, its comparable form, and where it stands (UTF-16 code units). */
export type Word = { readonly text: string; readonly stem: string; readonly start: number; readonly end: number }

const wordPattern = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*[\p{N}]*/gu

/** Words and numbers in order. Numbers lose their thousands separators ("1,250" becomes "1250"). */
export function tokenizeWords(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map((match) => {
    const raw = match[0]
    const lower = raw.normalize('NFKC').toLowerCase()
    const stem = /^\d/.test(lower) ? lower.replace(/,(?=\d{3}(?:\D|$))/g, '') : stemWord(lower)
    return { text: raw, stem, start: match.index, end: match.index + raw.length }
  })
}
