import { chooseExcerpt } from './excerpt'
import { highlightTerms } from './highlight-terms'

/** An excerpt of a passage with the query's words marked. */
export function MarkedText({ text, query, maxChars = 320 }: { text: string; query: string; maxChars?: number }) {
  const words = new Set(
    highlightTerms(text, query).flatMap((segment) => (segment.marked ? segment.text.split(/[^\p{L}\p{N}]+/u) : [])),
  )
  const { start, end } = chooseExcerpt(text, (word) => words.has(word), maxChars)
  const segments = highlightTerms(text.slice(start, end), query)
  return (
    <>
      {start > 0 && '… '}
      {segments.map((segment) =>
        segment.marked ? (
          <mark key={segment.start} className="rounded-xs bg-mark text-ink">
            {segment.text}
          </mark>
        ) : (
          <span key={segment.start}>{segment.text}</span>
        ),
      )}
      {end < text.length && ' …'}
    </>
  )
}
