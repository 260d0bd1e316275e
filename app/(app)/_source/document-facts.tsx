import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { formatDay } from '@/lib/domain/format-day'
import { formatName } from '@/lib/domain/formats'
import { CoverageFacts } from './coverage-facts'
import { pagesWithoutText } from './pages-without-text'
import type { Source } from './source-document'
import { sourceName } from '@/lib/domain/source-name'

/** What is known about a document, and its revisions. */
export function DocumentFacts({ source: { document, content } }: { source: Source }) {
  const share = content.pages ? document.coverage : null
  const facts: [string, string | null][] = [
    ['Collection', document.collectionName],
    ['Date', document.documentDate && formatDay(document.documentDate)],
    ['Format', formatName(content.mediaType)],
    ['Pages', content.pages ? content.pages.length.toLocaleString('en') : null],
    ['Passages', document.chunks === null ? null : document.chunks.toLocaleString('en')],
    ['Recognised', describeRecognised(content)],
    ['Read', share === null ? null : `${Math.round(share * 100)} % of the pages`],
    ['Name', sourceName(document.externalId)],
  ]
  return (
    <>
      <dl className="grid gap-2.5 text-sm">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt className="text-xs text-muted">{name}</dt>
                <dd className="wrap-anywhere">{value}</dd>
              </div>
            ),
        )}
      </dl>
      <CoverageFacts counted={document.revisions.find(({ id }) => id === content.revisionId)?.counted ?? null} />
      <Gaps source={{ document, content }} />
      <h2 className="mt-6 text-sm font-semibold">Revisions</h2>
      <ol className="mt-2 grid gap-0.5 text-sm">
        {document.revisions.map((revision) => (
          <li key={revision.id} className="flex items-center gap-2 py-1">
            {revision.status === 'indexed' ? (
              <Link
                href={`/documents/${document.id}?revision=${revision.id}`}
                aria-current={revision.id === content.revisionId ? 'page' : undefined}
                className="rounded-sm underline-offset-2 hover:underline aria-[current]:font-semibold"
              >
                Revision {revision.number}
              </Link>
            ) : (
              <span className="text-muted">Revision {revision.number}</span>
            )}
            <span className="flex-1 text-xs text-muted">{formatDay(revision.createdAt)}</span>
            {revision.active && <Badge tone="accent">Current</Badge>}
            {revision.status === 'failed' && <Badge tone="danger">Failed</Badge>}
          </li>
        ))}
      </ol>
    </>
  )
}

/** Pages that text recognition read, and how sure it was. */
function describeRecognised({ recognisedPages, pages }: Source['content']): string | null {
  if (recognisedPages.length === 0) return null
  const mean = recognisedPages.reduce((sum, { confidence }) => sum + confidence, 0) / recognisedPages.length
  const count = pages?.length === 1 ? 'The page' : `${recognisedPages.length} of ${pages?.length ?? 0} pages`
  return `${count}, from a scan (confidence ${Math.round(mean)} %)`
}

/** What the index does not hold of the revision that is shown. */
function Gaps({ source: { document, content } }: { source: Source }) {
  const warnings = document.revisions.find(({ id }) => id === content.revisionId)?.warnings ?? []
  const empty = pagesWithoutText(content)
  const shown = empty.slice(0, maxListedPages).join(', ')
  const more = empty.length > maxListedPages ? ` and ${empty.length - maxListedPages} more` : ''
  if (warnings.length === 0 && empty.length === 0) return null
  return (
    <>
      <h2 className="mt-6 text-sm font-semibold">Not in the index</h2>
      <ul className="mt-2 grid gap-1.5 text-sm text-pretty">
        {empty.length > 0 && (
          <li>
            {empty.length === 1 ? 'Page' : 'Pages'} {shown}
            {more}: no text; empty, or a picture.
          </li>
        )}
        {warnings.map((warning) => (
          <li key={warning} className="wrap-anywhere">
            {warning}
          </li>
        ))}
      </ul>
    </>
  )
}

const maxListedPages = 12
