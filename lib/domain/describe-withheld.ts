/** What a reader is told of sentences that strict mode left out; null when there are none. */
export function describeWithheld(count: number): string | null {
  if (count === 0) return null
  return count === 1
    ? '1 sentence withheld: no source carries it.'
    : `${count} sentences withheld: no source carries them.`
}
