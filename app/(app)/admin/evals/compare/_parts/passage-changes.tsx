import { ArrowDown, ArrowUp, Equal, Minus, Plus } from 'lucide-react'
import Link from 'next/link'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import type { PassageChange } from '@/lib/evals/compare-passages'
import type { PromptPassages } from '@/lib/evals/read-prompt-passages'
import { passageHref } from '../../../../search/search-result'
import { describeRanks, describeScore, nameChange, summariseChanges, withheldWords } from './describe-passages'

export type PassageChangesProps = {
  /** Null: the answer is gone, and with it what it was given. */
  before: PromptPassages | null
  after: PromptPassages | null
  changes: readonly PassageChange[]
}

/** The passages that both answers were written from, in the order of the second, and what became of each. */
export function PassageChanges({ before, after, changes }: PassageChangesProps) {
  const hidden = withheldWords(before, after)
  const isSame = changes.length > 0 && changes.every((one) => one.kind === 'same' && !one.isCut)
  return (
    <Card aria-label="Passages in the prompt">
      <CardHeader title="Passages in the prompt" description={summariseChanges(before, after, changes)} />
      {isSame ? (
        <details className="px-4 pb-4">
          <summary className="w-fit cursor-pointer rounded-sm text-sm font-medium text-muted hover:text-ink">
            Show {changes.length === 1 ? 'it' : `all ${changes.length}`}
          </summary>
          <ChangeList changes={changes} className="mt-2 border-t border-line" />
        </details>
      ) : (
        changes.length > 0 && (
          <CardBody>
            <ChangeList changes={changes} className="border-t border-line" />
          </CardBody>
        )
      )}
      {hidden && <p className="border-t border-line px-4 py-3 text-sm text-muted">{hidden}</p>}
    </Card>
  )
}

function ChangeList({ changes, className }: { changes: readonly PassageChange[]; className?: string }) {
  return (
    <ol className={cn('divide-y divide-line', className)}>
      {changes.map((change) => (
        <Change key={`${change.before?.place ?? '-'} ${change.after?.place ?? '-'}`} change={change} />
      ))}
    </ol>
  )
}

const looks = {
  same: { icon: Equal, className: 'text-muted' },
  up: { icon: ArrowUp, className: 'text-accent' },
  down: { icon: ArrowDown, className: 'text-warn' },
  added: { icon: Plus, className: 'text-accent' },
  removed: { icon: Minus, className: 'text-danger' },
} as const

function lookOf({ kind, before, after }: PassageChange): keyof typeof looks {
  if (kind !== 'moved') return kind
  return after.place < before.place ? 'up' : 'down'
}

function Change({ change }: { change: PassageChange }) {
  const { icon: Icon, className } = looks[lookOf(change)]
  const { source } = change.after ?? change.before
  // A document's first heading is mostly its title.
  const headings = source.headingPath.filter((one, index) => index > 0 || one !== source.title)
  const where = [...headings, ...(source.page === null ? [] : [`page ${source.page}`])].join(' › ')
  return (
    <li className="grid grid-cols-1 gap-x-5 gap-y-1 py-3 text-sm sm:grid-cols-[9rem_minmax(0,1fr)_11rem]">
      <p className="flex items-start gap-1.5">
        <Icon className={cn('mt-0.5 size-4 shrink-0', className)} aria-hidden />
        <span className="tabular">{nameChange(change)}</span>
      </p>
      <div className="min-w-0">
        <Link className="font-medium break-words hover:text-accent" href={passageHref(source)}>
          {source.title}
        </Link>
        {where && <p className="truncate text-xs text-muted">{where}</p>}
        <p className={cn('mt-1 line-clamp-3 font-serif text-pretty', change.kind === 'removed' && 'text-muted')}>
          {source.text}
        </p>
        {change.after && change.before && change.isCut && (
          <p className="mt-1 text-xs text-muted">Begins or ends elsewhere than before.</p>
        )}
      </div>
      <p className="tabular text-xs text-muted sm:text-right">
        <span className="block">{describeScore(change)}</span>
        <span className="block">{describeRanks(change)}</span>
      </p>
    </li>
  )
}
