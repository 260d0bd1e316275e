import { normalizeForMatch } from './normalize-for-match'

/** True when the text has the phrase as whole words: `28` is not in `2028` or `28.5`, `five days` not in `twenty-five days`. */
export function containsPhrase(text: string, phrase: string): boolean {
  const haystack = normalizeForMatch(text)
  const needle = normalizeForMatch(phrase)
  if (needle === '') return false
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) {
    const before = haystack.slice(Math.max(0, at - 2), at)
    const after = haystack.slice(at + needle.length, at + needle.length + 2)
    if (startsWhole(before, needle) && endsWhole(after, needle)) return true
  }
  return false
}

function startsWhole(before: string, needle: string): boolean {
  if (!/^[\p{L}\p{N}]/u.test(needle)) return true
  return !(/[\p{L}\p{N}]$/u.test(before) || /\p{L}-$/u.test(before) || (/^\d/.test(needle) && /\d[.,]$/.test(before)))
}

function endsWhole(after: string, needle: string): boolean {
  if (!/[\p{L}\p{N}]$/u.test(needle)) return true
  return !(/^[\p{L}\p{N}]/u.test(after) || (/\d$/.test(needle) && /^[.,]\d/.test(after)))
}
