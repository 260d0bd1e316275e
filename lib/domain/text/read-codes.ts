import { isYear } from './is-year'

const mixed =
  /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}-]*\d)(?=[\p{L}\p{N}-]*\p{L})[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*(?![\p{L}\p{N}])/gu
const named =
  /(?<![\p{L}\p{N}])(\p{Lu}\p{L}+|[vV]ersion|firmware|release) (\d+(?:\.\d+)*)( \p{Lu}{2,3})?(?![\p{L}\p{N}])/gu
const notNames =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|The|In|Of|After|Before|Until|Over|Above|Below|Under|With|For|Is|Are|Does|Do|Can|How|What|When|Which|Who|Where|Why|Level|Severity|Page|Step)$/

/** "Boreal 40 RH" is another thing than the Boreal 40. */
const variant = /^ \p{Lu}{2,3}(?![\p{L}\p{N}])/u

/** `kind` is the same for things of one kind: "E05" and "E13", "Boreal 40" and "Boreal 80". */
export type Code = { readonly kind: string; readonly value: string; readonly isIn: (text: string) => boolean }

/**
 * What names one thing among its kind: "E13", "BF-1211", "Boreal 60", "firmware 3.5". A text about another of them looks much the same
 * and answers another question. `isIn` tests a text; "Boreal 40 and 80" passes for "Boreal 80".
 */
export function readCodes(text: string): Code[] {
  const single = [...text.matchAll(mixed)]
    .map(([code]) => code)
    .filter((code) => !/^\d+(?:st|nd|rd|th|s|k|m|h)$/i.test(code))
    .map((code) => ({
      kind: code.toUpperCase().replace(/\d+/g, '#'),
      value: code.toUpperCase(),
      source: String.raw`(?<![\p{L}\p{N}])${code}(?![\p{L}\p{N}])`,
    }))
  const paired = [...text.matchAll(named)]
    // "Christmas 2025" is a day of a year, and no thing of a kind.
    .filter(([, name = '', number = '']) => !notNames.test(name) && !isYear(Number(number)))
    .map(([, name = '', number = '', suffix = '']) => ({
      kind: name.toLowerCase(),
      value: `${name} ${number}${suffix}`.toLowerCase(),
      source: String.raw`(?<![\p{L}\p{N}])${name}(?:[\s/,&-]|\d|and|or){1,24}?(?<![\p{L}\p{N}.])${number.replaceAll('.', String.raw`\.`)}(?![\p{L}\p{N}]|\.\d)${suffix}`,
    }))
  return [...single, ...paired].map(({ kind, value, source }) => {
    const pattern = new RegExp(source, 'giu')
    const isIn = (other: string): boolean =>
      [...other.matchAll(pattern)].some((match) => !variant.test(other.slice(match.index + match[0].length)))
    return { kind, value, isIn }
  })
}
