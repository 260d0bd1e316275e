import { cutRun, hasUnspaced } from './segment-words'
import { stemWord } from './stem-word'

/** A word of a text: as written, its comparable form, and where it stands (UTF-16 code units). */
export type Word = { readonly text: string; readonly stem: string; readonly start: number; readonly end: number }

const wordPattern = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*[\p{N}]*/gu

/** What French and Italian write before a vowel: "l'atelier", "qu'il", "dell'ossigeno". No English word begins so. */
const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|(?:d|n|s|qu)?ell|all|dall|coll|un|sull|quest)['’](?=\p{L}{2})/u

/** Words and numbers in order, of Japanese, Chinese and Thai too; the stem of "l'atelier" is that of "atelier". Numbers lose their thousands separators ("1,250" becomes "1250"). */
export function tokenizeWords(text: string): Word[] {
  const isUnspaced = hasUnspaced(text)
  return [...text.matchAll(wordPattern)].flatMap((match) => {
    const [raw] = match
    if (!isUnspaced || !hasUnspaced(raw)) return [toWord(raw, match.index)]
    return cutRun(raw).map((part) => toWord(part.text, match.index + part.index))
  })
}

function toWord(raw: string, start: number): Word {
  const lower = raw.normalize('NFKC').toLowerCase()
  const stem = /^\d/.test(lower) ? lower.replace(/,(?=\d{3}(?:\D|$))/g, '') : stemWord(lower.replace(elided, ''))
  return { text: raw, stem, start, end: start + raw.length }
}
