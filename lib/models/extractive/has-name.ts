/** Names shorter than this are too alike to be mistaken for one another's misspelling. */
const leastLetters = 5

/**
 * Whether a text has a name of the question, as it stands, misspelt by one letter ("Moncalm", "Bismark"), or written out where the question
 * has its initials ("AAA" and "American Automobile Association").
 * @param stems of the text @param initials of the runs of capitalised words in it, lower case
 */
export function hasName(name: string, stems: ReadonlySet<string>, initials: readonly string[]): boolean {
  if (stems.has(name)) return true
  if (name.length >= 3 && name.length < leastLetters && initials.some((run) => run.includes(name))) return true
  if (name.length < leastLetters || /\d/.test(name)) return false
  for (const stem of stems) if (isOneLetterOff(name, stem)) return true
  return false
}

/** "The American Automobile Association reported" is "taaa" of one run of capitalised words; small words between them are left out. */
export const readInitials = (text: string): string[] =>
  (text.match(/\p{Lu}[\p{L}’'-]+(?:\s+(?:(?:of|the|and|for|in)\s+)*\p{Lu}[\p{L}’'-]+)+/gu) ?? []).map((run) =>
    (run.match(/\p{Lu}(?=[\p{L}’'-]+)/gu) ?? []).join('').toLowerCase(),
  )

/** One letter more, less, other, or two changed places. The first letter must agree: it is seldom mistaken, and often decides. */
function isOneLetterOff(a: string, b: string): boolean {
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const [restA, restB] = [a.slice(start), b.slice(start)]
  if (restA.length > restB.length) return restA.slice(1) === restB
  if (restA.length < restB.length) return restB.slice(1) === restA
  const isSwapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
  return restA.slice(1) === restB.slice(1) || isSwapped
}
