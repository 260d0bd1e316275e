import { Badge } from '@/components/ui/badge'

export type Tried = { readonly status: number; readonly ms: number; readonly text: string; readonly isCut: boolean }

/** What a service answered: as an answer would be told it. */
export function TriedAnswer({ tried: { status, ms, text, isCut } }: { tried: Tried }) {
  return (
    <section aria-label="Answer" className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <p className="flex items-center gap-2 text-sm">
        <Badge tone={status < 300 ? 'accent' : 'danger'}>Status {status}</Badge>
        <span className="tabular text-muted">{ms.toLocaleString('en')} ms</span>
      </p>
      {text === '' ? (
        <p className="text-sm text-muted">It answered without words.</p>
      ) : (
        <pre
          // Nothing in it takes the focus, and the keyboard must be able to scroll it.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          className="max-h-72 overflow-auto rounded-md border border-line bg-paper p-3 font-mono text-xs wrap-anywhere whitespace-pre-wrap"
        >
          {text}
        </pre>
      )}
      {isCut && <p className="text-sm text-muted">There is more. An answer is told this much, too.</p>}
    </section>
  )
}
