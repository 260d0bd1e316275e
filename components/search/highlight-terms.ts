/** `start` is the piece's offset in the text. */
export type TextSegment = { readonly text: string; readonly start: number; readonly marked: boolean }

const stopWords = new Set(
  'a an and are as at be been but by can did do does for from had has have how if in into is it its may me my no not of on or our shall should so than that the their them then there these they this to under until up us was we were what when where which who whom whose why will with would you your'.split(
    ' ',
  ),
)

/** Crude on purpose: it only decides what is marked on screen, never what is found. */
const stem = (word: string): string =>
  word
    .toLowerCase()
    .replace(/(?:ies|ing|ed|es|s|'s|ly)$/u, '')
    .slice(0, 24)

/** Splits a text into pieces, those marked whose stem is one of the query's. Joining the pieces gives the text. */
export function highlightTerms(text: string, query: string): TextSegment[] {
  const wanted = new Set(
    (query.match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => !stopWords.has(word.toLowerCase()))
      .map((word) => stem(word)),
  )
  wanted.delete('')
  const segments: TextSegment[] = []
  let start = 0
  for (const piece of text.split(/([\p{L}\p{N}]+)/u)) {
    if (piece === '') continue
    const marked = /[\p{L}\p{N}]/u.test(piece) && wanted.has(stem(piece))
    const last = segments.at(-1)
    if (last && last.marked === marked) segments[segments.length - 1] = { ...last, text: last.text + piece }
    else segments.push({ text: piece, start, marked })
    start += piece.length
  }
  return segments
}
