'use client'
import { cn } from '@/components/ui/cn'
import { CaseVerdict } from './case-verdict'

export type TriedRow = {
  readonly question: string
  readonly passed: boolean | null
  readonly activePassed: boolean | null
  readonly activeVersion: number | null
}

type Props = { version: number; rows: readonly TriedRow[]; shown: number; onShow: (index: number) => void }

/** What was tried since the page was opened, with how many cases each version passed. */
export function TriedTally({ version, rows, shown, onShow }: Props) {
  const judged = rows.filter(({ passed }) => passed !== null)
  const active = rows.find(({ activeVersion }) => activeVersion !== null)?.activeVersion ?? null
  const count = (pick: (row: TriedRow) => boolean | null): number => judged.filter((row) => pick(row) === true).length
  return (
    <section aria-label="Tried" className="grid gap-2">
      <p className="text-sm text-muted" aria-live="polite">
        {judged.length === 0
          ? `${rows.length} tried.`
          : `Version ${version} passed ${count((row) => row.passed)} of ${judged.length} cases${active === null ? '' : `, version ${active} ${count((row) => row.activePassed)}`}.`}
      </p>
      <ol className="divide-y divide-line rounded-lg border border-line bg-surface">
        {rows.map((row, index) => (
          // Only ever added to at the front and never moved: the place counted from the end is the row.
          <li key={rows.length - index}>
            <button
              type="button"
              aria-current={index === shown}
              onClick={() => onShow(index)}
              className={cn(
                'flex w-full flex-wrap items-center gap-x-4 gap-y-1 px-3 py-2 text-left text-sm hover:bg-hover',
                index === shown && 'bg-hover',
              )}
            >
              <span className="min-w-0 flex-1 basis-56">{row.question}</span>
              <span className="flex gap-4 text-xs text-muted">
                <span className="flex items-center gap-1.5">
                  v{version} <CaseVerdict passed={row.passed} />
                </span>
                {row.activeVersion !== null && (
                  <span className="flex items-center gap-1.5">
                    v{row.activeVersion} <CaseVerdict passed={row.activePassed} />
                  </span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
