import type { ExplainedSpan } from '@/lib/domain/claim-explanation'

/** Gives spans their footnote numbers, by first use; the same place keeps its number through the text. */
export function createSpanNumbers(): (span: Omit<ExplainedSpan, 'marker'>) => ExplainedSpan {
  const numbers = new Map<string, number>()
  return (span) => {
    const key = `${span.revisionId} ${span.charStart} ${span.charEnd}`
    const marker = numbers.get(key) ?? numbers.size + 1
    numbers.set(key, marker)
    return { ...span, marker }
  }
}
