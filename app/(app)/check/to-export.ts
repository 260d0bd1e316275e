import type { CheckExport } from '@/lib/domain/text-check'
import type { CheckState } from './check-state'

/** A result as the server takes it back: places, not words. Footnote n is the n-th citation. */
export function toExport({ text, sentences }: Pick<CheckState, 'text' | 'sentences'>): CheckExport {
  const spans = sentences.flatMap((sentence) => sentence.spans).filter((span) => span.marker !== null)
  const byMarker = new Map(spans.map((span) => [span.marker, span]))
  const citations = [...byMarker.values()].sort((a, b) => (a.marker ?? 0) - (b.marker ?? 0))
  return {
    text,
    sentences: sentences.map(({ start, end, verdict, spans: own }) => ({
      start,
      end,
      verdict,
      markers: own.flatMap(({ marker }) => (marker === null ? [] : [marker])),
    })),
    citations: citations.map(({ revisionId, charStart, charEnd }) => ({ revisionId, charStart, charEnd })),
  }
}
