import { parseNumbers } from '@/lib/domain/text/parse-numbers'

export type TextPart = { readonly text: string; readonly isLit: boolean }

/** A quote in parts, with those numbers lit that the other quote does not give. */
export function litNumbers(quote: string, other: string): TextPart[] {
  const values = parseNumbers(other).map(({ value }) => value)
  const lit = parseNumbers(quote).filter(({ value }) => !values.includes(value))
  const parts: TextPart[] = []
  let at = 0
  for (const one of lit.toSorted((a, b) => a.start - b.start)) {
    const start = one.start + quote.slice(one.start, one.end).search(/\S/)
    const { end } = one
    if (start < at) continue
    parts.push({ text: quote.slice(at, start), isLit: false }, { text: quote.slice(start, end), isLit: true })
    at = end
  }
  return [...parts, { text: quote.slice(at), isLit: false }].filter(({ text }) => text !== '')
}
