export type Span = { readonly start: number; readonly end: number }

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
const abbreviation =
  /(?:\b(?:e\.g|i\.e|etc|cf|vs|approx|incl|excl|no|nos|art|sec|fig|para|vol|pp?|mr|mrs|ms|dr|prof|st|inc|ltd|co|corp|jr|sr|dept|est)\.|\b[A-Z]\.)\s*$/i

/** Sentences of a text as spans that cover it without gaps. Breaks after known abbreviations and initials are undone. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = []
  let open: { start: number; end: number } | null = null
  for (const { segment, index } of segmenter.segment(text)) {
    const end = index + segment.length
    open = open ? { start: open.start, end } : { start: index, end }
    if (abbreviation.test(text.slice(open.start, end)) && end < text.length) continue
    spans.push(open)
    open = null
  }
  if (open) spans.push(open)
  return spans
}
