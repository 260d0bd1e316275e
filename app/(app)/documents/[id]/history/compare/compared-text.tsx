import { cn } from '@/components/ui/cn'
import { EmptyState } from '@/components/ui/empty-state'
import type { ComparedRow, TextPart } from '@/lib/domain/text/compare-texts'

export type ComparedTextProps = { rows: readonly ComparedRow[]; beforeNumber: number; afterNumber: number }

/** Lines that are the same, shown before and after a change; those between can be opened. */
const linesAround = 2

export function ComparedText({ rows, beforeNumber, afterNumber }: ComparedTextProps) {
  const changes = rows.filter(({ kind }) => kind === 'changed').length
  if (changes === 0)
    return <EmptyState title="The texts are the same">Both revisions read word for word alike.</EmptyState>
  return (
    <section aria-label="Comparison" className="overflow-clip rounded-lg border border-line bg-surface">
      <header className="grid grid-cols-2 border-b border-line bg-sunken text-sm font-medium">
        <h2 className="px-4 py-2">Revision {beforeNumber}</h2>
        <h2 className="border-l border-line px-4 py-2">
          Revision {afterNumber}
          <span className="font-normal text-muted">
            {' '}
            · {changes} {changes === 1 ? 'place differs' : 'places differ'}
          </span>
        </h2>
      </header>
      {rows.map((row, i) =>
        row.kind === 'same' ? (
          // Rows have no identity but their place, and do not move.
          // oxlint-disable-next-line react/no-array-index-key
          <SameLines key={i} lines={row.lines} isFirst={i === 0} isLast={i === rows.length - 1} />
        ) : (
          // oxlint-disable-next-line react/no-array-index-key
          <div key={i} className="grid grid-cols-2 border-b border-line last:border-0">
            <Side parts={row.before} label="Removed" className="bg-danger-soft text-danger line-through" />
            <Side parts={row.after} label="Added" className="bg-accent-soft font-medium text-accent" isRight />
          </div>
        ),
      )}
    </section>
  )
}

type SideProps = { parts: readonly TextPart[]; label: string; className: string; isRight?: boolean }

function Side({ parts, label, className, isRight = false }: SideProps) {
  const Mark = isRight ? 'ins' : 'del'
  return (
    <p
      className={cn(
        'min-w-0 px-4 py-2 font-serif text-sm leading-relaxed wrap-anywhere whitespace-pre-wrap',
        isRight && 'border-l border-line',
        parts.length === 0 && 'bg-sunken',
      )}
    >
      {parts.map(({ isChanged, text }, i) =>
        isChanged ? (
          // oxlint-disable-next-line react/no-array-index-key
          <Mark key={i} aria-label={`${label}: ${text}`} className={cn('rounded-xs no-underline', className)}>
            {text}
          </Mark>
        ) : (
          text
        ),
      )}
    </p>
  )
}

function SameLines({ lines, isFirst, isLast }: { lines: readonly string[]; isFirst: boolean; isLast: boolean }) {
  const head = isFirst ? 0 : linesAround
  const tail = isLast ? 0 : linesAround
  if (lines.length <= head + tail + 1) return <Both lines={lines} />
  const hidden = lines.slice(head, lines.length - tail)
  return (
    <>
      <Both lines={lines.slice(0, head)} />
      <details className="border-b border-line last:border-0">
        <summary className="cursor-pointer bg-sunken px-4 py-1.5 text-xs text-muted hover:text-ink">
          {hidden.length.toLocaleString('en-GB')} {hidden.length === 1 ? 'line' : 'lines'} without a change
        </summary>
        <Both lines={hidden} />
      </details>
      <Both lines={lines.slice(lines.length - tail)} />
    </>
  )
}

function Both({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null
  const text = lines.join('\n')
  const side = 'min-w-0 px-4 py-2 font-serif text-sm leading-relaxed wrap-anywhere whitespace-pre-wrap text-muted'
  return (
    <div className="grid grid-cols-2 border-b border-line last:border-0">
      <p className={side}>{text}</p>
      <p aria-hidden className={cn(side, 'border-l border-line')}>
        {text}
      </p>
    </div>
  )
}
