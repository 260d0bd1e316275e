import { seriesOf } from './series-of'

/** One name for documents that one name meant: a title, or what the titles of editions have in common, with their number. Null for none. */
export function nameTogether(titles: readonly string[]): string | null {
  const [first, ...others] = titles
  if (first === undefined || others.length === 0) return first ?? null
  const plain = titles.map((title) => title.replace(/\s*\([^)]*\)/g, '').trim())
  const isOne = plain.every((title) => title.toLowerCase() === plain[0]?.toLowerCase())
  const name = isOne ? (plain[0] ?? first) : seriesOf(first)
  return `${name || first} (${titles.length} documents)`
}
