import type { Language } from './languages'
import { readQuestionLanguage } from './read-question-language'

const count = (words: string, first: number, step = 1): [string, number][] =>
  words.split(' ').map((word, at) => [word, first + at * step])

/**
 * Numbers in words, which other languages use for other things: "once", "due" and "sept" are English too. Left out are "sei" (also "you are"), "neuf"
 * (also "new"), and what is written in several words.
 */
const byLanguage: Partial<Record<Language, ReadonlyMap<string, number>>> = {
  fr: new Map([
    ...count('deux trois quatre cinq', 2),
    ...count('sept huit', 7),
    ...count('dix onze douze treize quatorze quinze seize', 10),
    ...count('vingt trente quarante cinquante soixante', 20, 10),
    ['cent', 100],
    ['mille', 1000],
  ]),
  es: new Map([
    ...count('dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis', 2),
    ...count('veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa', 20, 10),
    ['cien', 100],
    ['mil', 1000],
  ]),
  it: new Map([
    ...count('due tre quattro cinque', 2),
    ...count('sette otto nove dieci undici dodici tredici quattordici quindici sedici', 7),
    ...count('venti trenta quaranta cinquanta sessanta settanta ottanta novanta', 20, 10),
    ['cento', 100],
    ['mille', 1000],
  ]),
}
const all = Object.values(byLanguage).flatMap((words) => [...words.keys()])
const spelled = new RegExp(String.raw`(?<!\p{L})(?:${[...new Set(all)].join('|')})(?!\p{L})`, 'giu')

/** Numbers in words of a French, Spanish or Italian text; none in a text that does not tell its language. Offsets in UTF-16 code units. */
export function findSpelledNumbers(text: string): { value: number; start: number; end: number }[] {
  const found = [...text.matchAll(spelled)]
  if (found.length === 0) return []
  const words = byLanguage[readQuestionLanguage(text)]
  return found.flatMap((match) => {
    const value = words?.get(match[0].toLowerCase())
    return value === undefined ? [] : [{ value, start: match.index, end: match.index + match[0].length }]
  })
}
