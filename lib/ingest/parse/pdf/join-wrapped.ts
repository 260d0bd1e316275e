/** Puts the next line's text behind the text so far. Words that were hyphenated at the line's end are joined. */
export function joinWrapped(text: string, next: string): string {
  if (text === '' || next === '') return text + next
  if (isHyphenated(text, next)) return text.slice(0, -1) + next
  const isOpen = /[-–—/]$/.test(text) && !/\s[-–—/]$/.test(text)
  return isOpen ? text + next : `${text} ${next}`
}

/** `exam-` + `ple` is one word; `well-` + `known` may not be, but a lower-case start makes the first far more likely. */
const isHyphenated = (text: string, next: string): boolean => /\p{L}{2}[-\u2010]$/u.test(text) && /^\p{Ll}/u.test(next)
