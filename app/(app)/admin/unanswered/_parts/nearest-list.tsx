import Link from 'next/link'
import type { Source } from '@/lib/domain/answer'

/** What came nearest when the question was refused: shows whether a document is missing or only its words differ. */
export function NearestList({ passages }: { passages: readonly Source[] }) {
  if (passages.length === 0)
    return <p className="text-sm text-muted">Nothing came near, as far as the documents that you may open.</p>
  return (
    <div>
      <h3 className="text-sm font-medium">What came nearest</h3>
      <ul className="mt-1.5 grid gap-2">
        {passages.map((source) => (
          <li key={source.chunkId} className="min-w-0 border-l-2 border-line pl-3 text-sm">
            <Link className="font-medium break-words hover:text-accent" href={`/documents/${source.documentId}`}>
              {source.title}
            </Link>
            {source.page !== null && <span className="text-muted">, page {source.page}</span>}
            <p className="mt-0.5 line-clamp-2 font-serif text-base text-muted">{source.text}</p>
            {source.owner && <p className="mt-0.5">{source.owner} owns this document</p>}
          </li>
        ))}
      </ul>
    </div>
  )
}
