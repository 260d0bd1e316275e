'use client'
import { UserRound } from 'lucide-react'
import type { Source } from '@/lib/domain/answer'
import { sectionOf } from './section-of'

export type NearestPassagesProps = {
  passages: readonly Source[]
  onOpen: (source: Source) => void
  title?: string
}

/** What came closest to a question that has no answer: to judge, not as an answer, so without footnote numbers. */
export function NearestPassages({ passages, onOpen, title = 'What came nearest' }: NearestPassagesProps) {
  if (passages.length === 0) return null
  return (
    <section aria-label="Nearest passages" className="mt-5">
      <h3 className="text-sm font-semibold">{title}</h3>
      <ul className="mt-2 grid max-w-[42rem] grid-cols-[minmax(0,1fr)] gap-2">
        {passages.slice(0, 3).map((source) => (
          <li key={source.chunkId}>
            <button
              type="button"
              onClick={() => onOpen(source)}
              className="block w-full rounded-lg border border-line bg-surface px-3.5 py-2.5 text-left transition-colors hover:border-line-strong"
            >
              <span className="block truncate text-sm">
                <span className="font-medium">{source.title}</span>
                <span className="text-muted">
                  {source.page === null ? '' : `, page ${source.page}`}
                  {sectionOf(source) && ` · ${sectionOf(source)}`}
                </span>
              </span>
              <span className="mt-1 line-clamp-2 font-serif text-base text-muted">{source.text}</span>
              {source.owner && (
                <span className="mt-1.5 flex items-center gap-1.5 text-sm">
                  <UserRound className="size-3.5 shrink-0 text-muted" aria-hidden />
                  {source.owner} owns this document
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
