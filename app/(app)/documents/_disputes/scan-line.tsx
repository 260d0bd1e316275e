import type { DisputeScan } from '@/db/queries/disputes/get-dispute-scan'

const count = (value: number, one: string, many: string): string =>
  `${value.toLocaleString('en-GB')} ${value === 1 ? one : many}`

/** What the list rests on. Times are of UTC, as on all pages of the server. */
export function ScanLine({ scan }: { scan: DisputeScan | null }) {
  if (!scan) return null
  const { documents, sentences, leftOut, finishedAt } = scan
  const when = finishedAt.toISOString().slice(0, 16).replace('T', ' ')
  return (
    <p className="tabular text-sm text-pretty text-muted">
      Compared on {when} UTC: {count(documents, 'document', 'documents')}, {count(sentences, 'sentence', 'sentences')}.
      {leftOut > 0 &&
        ` ${count(leftOut, 'more contradiction is', 'more contradictions are')} not listed: at most 20 of two documents are.`}
    </p>
  )
}
