import Link from 'next/link'
import type { DisputeSide } from '@/db/queries/disputes/list-disputes'
import { litNumbers } from './lit-numbers'

/** What one of the two documents says. The link opens it where it stands. */
export function DisputeSideView({ side, against }: { side: DisputeSide; against: DisputeSide }) {
  const { documentId, revisionId, charStart, charEnd, title, quote, page, headingPath } = side
  const query = new URLSearchParams({ revision: revisionId, start: String(charStart), end: String(charEnd) })
  const place = [headingPath.at(-1), page && `page ${page}`].filter(Boolean).join(' · ')
  return (
    <Link
      href={`/documents/${documentId}?${query}`}
      aria-label={`Open in ${title}: ${quote}`}
      className="block min-w-0 rounded-md px-3 py-2.5 hover:bg-hover"
    >
      {/* On a phone the two stand one below the other, and the heading of the card is far away. */}
      <span className="block truncate text-xs font-medium text-muted sm:hidden">{title}</span>
      <span className="block font-serif text-base wrap-anywhere text-pretty">
        {litNumbers(quote, against.quote).map(({ text, isLit }, at) =>
          isLit ? (
            // eslint-disable-next-line react/no-array-index-key -- parts of one text have no other name
            <mark key={at} className="rounded-xs bg-warn-soft px-0.5 font-semibold text-ink">
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </span>
      {place && <span className="mt-1 block truncate text-xs text-muted">{place}</span>}
    </Link>
  )
}
