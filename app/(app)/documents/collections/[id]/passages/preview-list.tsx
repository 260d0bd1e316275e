import { describePages } from '@/lib/domain/describe-pages'
import type { Chunk } from '@/lib/domain/document'

/** Passages as they would be: what is embedded in front of each, and its words. */
export function PreviewList({ chunks }: { chunks: readonly Chunk[] }) {
  return (
    <ol aria-label="Passages" className="grid gap-3">
      {chunks.map((chunk, index) => (
        <li key={chunk.ordinal} className="rounded-lg border border-line bg-surface px-4 py-3">
          <div className="tabular flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted">
            <span className="font-medium text-ink">Passage {chunk.ordinal + 1}</span>
            <span>{chunk.tokenCount} tokens</span>
            {chunk.pageStart !== null && <span>{describePages(chunk.pageStart, chunk.pageEnd)}</span>}
            {index > 0 && chunk.charStart < (chunks[index - 1]?.charEnd ?? 0) && (
              <span>repeats the end of the one before</span>
            )}
          </div>
          <p className="mt-2 rounded-sm bg-sunken px-2 py-1 text-xs whitespace-pre-line text-muted">
            <span className="sr-only">Embedded in front of it: </span>
            {chunk.context}
          </p>
          <p className="mt-2 font-serif wrap-anywhere whitespace-pre-line">{chunk.text}</p>
        </li>
      ))}
    </ol>
  )
}
