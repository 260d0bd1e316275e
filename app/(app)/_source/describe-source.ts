import type { Source } from './source-document'

/** One line under the title: collection, date, revision. */
export function describeSource({ document, content }: Source): string {
  const revision = document.revisions.find((one) => one.id === content.revisionId)
  const parts = [
    document.collectionName,
    document.documentDate && formatDate(document.documentDate),
    revision && `Revision ${revision.number}`,
  ]
  return parts.filter(Boolean).join(' · ')
}

export function formatDate(iso: string): string {
  const date = new Date(iso)
  return Number.isNaN(date.getTime()) ? iso : date.toLocaleDateString('en', { dateStyle: 'medium', timeZone: 'UTC' })
}
