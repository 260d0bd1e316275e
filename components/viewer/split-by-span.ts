import type { TextSpan } from './viewer-types'

/** A text before, inside and after a span; `offset` is where the text begins. Each part may be empty. */
export function splitBySpan(text: string, offset: number, span: TextSpan | null): [string, string, string] {
  if (!span) return [text, '', '']
  const from = Math.min(text.length, Math.max(0, span.start - offset))
  const to = Math.min(text.length, Math.max(from, span.end - offset))
  return [text.slice(0, from), text.slice(from, to), text.slice(to)]
}
