import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { describePages } from '@/lib/domain/describe-pages'
import type { ChunkItem } from '@/db/queries/documents/list-chunks'

export type PassageItemProps = { item: ChunkItem; documentId: string; revisionId: string }

export function PassageItem({ item, documentId, revisionId }: PassageItemProps) {
  const { ordinal, context, text, pageStart, pageEnd, charStart, charEnd, tokenCount, models } = item
  const pages = describePages(pageStart, pageEnd)
  const query = new URLSearchParams({ revision: revisionId, start: String(charStart), end: String(charEnd) })
  return (
    <li className="rounded-lg border border-line bg-surface px-4 py-3">
      <div className="tabular flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted">
        <span className="font-medium text-ink">Passage {ordinal + 1}</span>
        <span>{tokenCount} tokens</span>
        {pages && <span>{pages}</span>}
        {models.length === 0 ? (
          <Badge tone="warn">No vector yet: found by its words only</Badge>
        ) : (
          <span>vectors: {models.join(', ')}</span>
        )}
        <Link
          className="ml-auto font-medium underline-offset-2 hover:text-ink hover:underline"
          href={`/documents/${documentId}?${query}`}
        >
          Show in the document
        </Link>
      </div>
      <p className="mt-2 rounded-sm bg-sunken px-2 py-1 text-xs whitespace-pre-line text-muted">
        <span className="sr-only">Embedded in front of it: </span>
        {context}
      </p>
      <p className="mt-2 line-clamp-12 font-serif wrap-anywhere whitespace-pre-line">{text}</p>
    </li>
  )
}
