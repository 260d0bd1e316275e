import Link from 'next/link'
import { MarkedText } from '@/components/search/marked-text'
import type { Passage } from '@/lib/domain/passage'

type PassagePlace = {
  documentId: string
  revisionId: string
  charStart: number
  charEnd: number
  page: number | null
}

/** The reader's address of an exact passage: document, pinned revision, characters, and the page for formats that have pages. */
export function passageHref(passage: PassagePlace): string {
  const span = new URLSearchParams({
    revision: passage.revisionId,
    start: String(passage.charStart),
    end: String(passage.charEnd),
  })
  return `/documents/${passage.documentId}?${span.toString()}${passage.page === null ? '' : `#page=${passage.page}`}`
}

export function SearchResult({ passage, query }: { passage: Passage; query: string }) {
  const place = [...passage.headingPath, ...(passage.page === null ? [] : [`page ${passage.page}`])].join(' › ')
  return (
    <li className="group relative rounded-lg border border-line bg-surface px-4 py-3.5 transition-colors hover:border-line-strong">
      <h2 className="text-base font-semibold">
        <Link
          href={passageHref(passage)}
          className="after:absolute after:inset-0 after:rounded-lg group-hover:text-accent"
        >
          {passage.title}
        </Link>
      </h2>
      <p className="mt-0.5 truncate text-xs text-muted">
        {place}
        {passage.date && `${place ? ' · ' : ''}${passage.date.slice(0, 10)}`}
      </p>
      <p className="mt-2 font-serif text-base text-pretty whitespace-pre-line">
        <MarkedText text={passage.text} query={query} />
      </p>
    </li>
  )
}
