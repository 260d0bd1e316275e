const contextLength = 200

/**
 * Where a quote stands in a newer text of its document, word for word; null where it no longer does. When it stands there more than once,
 * the place wins whose surroundings are most like those it had.
 */
export function anchorQuote(
  quote: string,
  before: { readonly text: string; readonly start: number },
  now: string,
): number | null {
  if (quote === '') return null
  let best: number | null = null
  let bestLikeness = -1
  for (let at = now.indexOf(quote); at !== -1; at = now.indexOf(quote, at + 1)) {
    if (!standsAlone(now, at, at + quote.length)) continue
    const likeness =
      sharedBefore(before.text, before.start, now, at) +
      sharedAfter(before.text, before.start + quote.length, now, at + quote.length)
    if (likeness > bestLikeness) [best, bestLikeness] = [at, likeness]
  }
  return best
}

/** "5 days" is not in "15 days", nor in "1.5 days", nor "5" in "5.2". */
function standsAlone(text: string, start: number, end: number): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2)]
  const opens = !/[\p{L}\p{N}]$|\d[.,]$/u.test(before)
  const closes = !/^[\p{L}\p{N}]|^[.,]\d/u.test(after)
  const [first, last] = [text.slice(start, start + 1), text.slice(end - 1, end)]
  return (opens || !isWord(first)) && (closes || !isWord(last))
}

const isWord = (character: string): boolean => /[\p{L}\p{N}]/u.test(character)

function sharedBefore(a: string, endA: number, b: string, endB: number): number {
  let shared = 0
  while (shared < contextLength && endA > shared && a[endA - 1 - shared] === b[endB - 1 - shared]) shared += 1
  return shared
}

function sharedAfter(a: string, startA: number, b: string, startB: number): number {
  let shared = 0
  while (shared < contextLength && startA + shared < a.length && a[startA + shared] === b[startB + shared]) shared += 1
  return shared
}
