/** The stretch of a passage that a result shows: around the densest marked words, cut at word ends. At most `maxChars` characters. */
export function chooseExcerpt(
  text: string,
  isMarked: (word: string) => boolean,
  maxChars = 320,
): { start: number; end: number } {
  if (text.length <= maxChars) return { start: 0, end: text.length }
  const hits = [...text.matchAll(/[\p{L}\p{N}]+/gu)].filter((match) => isMarked(match[0])).map((match) => match.index)
  let best = { start: 0, count: -1 }
  for (const hit of hits) {
    const start = Math.max(0, hit - 60)
    const count = hits.filter((other) => other >= start && other < start + maxChars).length
    if (count > best.count) best = { start, count }
  }
  const start = best.start === 0 ? 0 : text.indexOf(' ', best.start) + 1
  const limit = Math.min(text.length, start + maxChars)
  const end = limit === text.length ? limit : Math.max(start + 1, text.lastIndexOf(' ', limit))
  return { start, end }
}
