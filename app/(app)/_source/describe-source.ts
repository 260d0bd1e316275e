import { formatDay } from '@/lib/domain/format-day'
import type { Source } from './source-document'

/** One line under the title: collection, date, revision. */
export function describeSource({ document, content }: Source): string {
  const revision = document.revisions.find((one) => one.id === content.revisionId)
  const parts = [
    document.collectionName,
    document.documentDate && formatDay(document.documentDate),
    revision && `Revision ${revision.number}`,
  ]
  return parts.filter(Boolean).join(' · ')
}
