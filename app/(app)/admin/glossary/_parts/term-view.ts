import { formatStamp } from '@/lib/domain/format-stamp'
import type { GlossaryTerm } from '@/lib/ingest/glossary/list-glossary'

/** A term as the screen shows it. */
export type TermView = {
  readonly id: string
  readonly term: string
  readonly meaning: string
  readonly definition: string
  readonly onlyCapitals: boolean
  readonly isEveryones: boolean
  readonly otherMeanings: readonly string[]
  readonly documentCount: number
  /** Who decided about it and when; empty where nobody has. */
  readonly decided: string
  readonly source: SourceView | null
}

export type SourceView = {
  readonly before: string
  readonly span: string
  readonly after: string
  readonly title: string
  readonly revisionNumber: number
  readonly href: string
}

export function toTermView(term: GlossaryTerm): TermView {
  const { id, meaning, definition, onlyCapitals, audience, otherMeanings, documentCount, decidedAt, decidedByName } =
    term
  return {
    id,
    term: term.term,
    meaning,
    definition: definition ?? '',
    onlyCapitals,
    isEveryones: audience === 'everyone',
    otherMeanings,
    documentCount,
    decided: decidedAt ? [decidedByName, formatStamp(decidedAt)].filter(Boolean).join(', ') : '',
    source: term.source && toSourceView(term.source),
  }
}

function toSourceView(source: NonNullable<GlossaryTerm['source']>): SourceView {
  const { passage, passageStart, spanStart, spanEnd, documentId, revisionId, title, revisionNumber } = source
  const place = new URLSearchParams({
    revision: revisionId,
    start: String(passageStart + spanStart),
    end: String(passageStart + spanEnd),
  })
  return {
    before: passage.slice(0, spanStart),
    span: passage.slice(spanStart, spanEnd),
    after: passage.slice(spanEnd),
    title,
    revisionNumber,
    href: `/documents/${documentId}?${place}`,
  }
}
