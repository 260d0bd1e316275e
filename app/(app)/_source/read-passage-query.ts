import type { TextSpan } from '@/components/viewer/viewer-types'

export type PassageQuery = { revisionId: string | null; span: TextSpan | null }

function offset(value: string | string[] | undefined): number | null {
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : null
}

/** `?revision=…&start=…&end=…` of a deep link. What makes no sense is left out: the document still opens. */
export function readPassageQuery(query: Record<string, string | string[] | undefined>): PassageQuery {
  const start = offset(query.start)
  const end = offset(query.end)
  return {
    revisionId: typeof query.revision === 'string' && query.revision !== '' ? query.revision : null,
    span: start !== null && end !== null && end > start ? { start, end } : null,
  }
}
