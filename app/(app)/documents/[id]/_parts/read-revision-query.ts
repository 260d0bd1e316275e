import type { DocumentDetail } from '@/db/queries/documents/get-document'

export type Query = Record<string, string | string[] | undefined>
type Revision = DocumentDetail['revisions'][number]

/** The revision that an address names, else the active one; null where neither has been indexed. */
export function readRevisionQuery(document: DocumentDetail, query: Query, key = 'revision'): Revision | null {
  const wanted = query[key]
  const indexed = document.revisions.filter(({ status }) => status === 'indexed')
  return indexed.find(({ id }) => id === wanted) ?? indexed.find(({ id }) => id === document.activeRevisionId) ?? null
}

/** A whole number from 0 on out of an address; what is none counts as 0. */
export function readOffset(query: Query, key: string): number {
  const value = query[key]
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : 0
}
