import { splitSentences } from '@/lib/domain/text/split-sentences'
import type { ExtractivePassage } from './footnote-options'

/**
 * A sentence, list item or table row that could be quoted. `start`/`end` are offsets into its passage's text; `text` is that
 * slice without a list mark, on one line. `leadIn` is the line that a list item needs to make sense.
 */
export type Unit = {
  readonly passage: number
  readonly index: number
  readonly start: number
  readonly end: number
  readonly kind: 'sentence' | 'list-item' | 'table-row' | 'heading'
  readonly text: string
  readonly heading: string
  readonly leadIn: { readonly start: number; readonly end: number; readonly text: string } | null
}

const listMark = /^\s*(?:[-*•–▪◦]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+(?:\[[x ]\]\s+)?/u

/** Everything quotable in the passages, in reading order. Headings are no answers; they go with what stands under them. */
export function collectUnits(passages: readonly ExtractivePassage[]): Unit[] {
  return passages.flatMap((passage, index) => collectFrom(passage, index))
}

function collectFrom(passage: ExtractivePassage, index: number): Unit[] {
  const units: Unit[] = []
  let heading = passage.headingPath.join(' > ')
  let leadIn: Unit['leadIn'] = null
  for (const span of splitSentences(passage.text)) {
    const raw = passage.text.slice(span.start, span.end)
    const mark = span.kind === 'list-item' ? (listMark.exec(raw)?.[0].length ?? 0) : 0
    const text = raw.slice(mark).replace(/\s+/g, ' ').trim()
    if (span.kind === 'heading') {
      heading = [...passage.headingPath, text.replace(/^#+\s*/, '')].join(' > ')
      leadIn = null
    } else if (/[\p{L}\p{N}]/u.test(text)) {
      const isLeadIn = text.endsWith(':') && text.length < 200
      const needsLead = span.kind === 'list-item'
      const start = span.start + mark
      const unit = { passage: index, index: units.length, start, end: span.end, kind: span.kind, text, heading }
      if (!isLeadIn) units.push({ ...unit, leadIn: needsLead ? leadIn : null })
      else leadIn = { start: span.start, end: span.end, text }
      if (!isLeadIn && !needsLead) leadIn = null
    }
  }
  return units
}
