/** `page 3`, `pages 3 to 5`; null for what has no pages. */
export function describePages(from: number | null, to: number | null): string | null {
  if (from === null) return null
  return to === null || to === from ? `page ${from}` : `pages ${from} to ${to}`
}
