'use client'
import { Pencil, Trash2 } from 'lucide-react'
import { useAction } from '@/app/_lib/use-action'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { formatCost, formatCount } from '@/lib/domain/format-figures'
import { removeBudget, saveBudget } from '../actions'
import { BudgetMeter } from './budget-meter'
import type { BudgetRow, BudgetState } from './budget-row'

const kinds = { workspace: 'workspace', group: 'group', user: 'person', key: 'API key' } as const
const states: Record<BudgetState, { tone: BadgeTone; word: string }> = {
  within: { tone: 'accent', word: 'Within' },
  low: { tone: 'warn', word: 'Nearly used up' },
  'used-up': { tone: 'danger', word: 'Used up' },
}

/** One budget: whose, how much is left, and what happens at its limits. Removing it can be undone. */
export function BudgetItem({ row, onEdit }: { row: BudgetRow; onEdit: () => void }) {
  const restore = useAction(saveBudget, { done: 'The budget is back' })
  const remove = useAction(removeBudget, {
    done: `Budget of ${row.name} removed`,
    undo: () => void restore.run(inputOf(row)),
  })
  const { tone, word } = states[row.state]
  const per = row.period === 'day' ? 'a day' : 'a month'
  return (
    <li className="grid gap-x-6 gap-y-2 px-4 py-4 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="grid min-w-0 gap-2">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium break-words">{row.name}</span>
          {row.subjectKind !== 'workspace' && <Badge tone="outline">{kinds[row.subjectKind]}</Badge>}
          <Badge tone={tone}>{word}</Badge>
        </p>
        <BudgetMeter row={row} />
        <p className="tabular text-sm">
          <span className="font-medium">{formatCost(row.spentMicroUsd)}</span> of{' '}
          {formatCost(row.hardMicroUsd ?? row.softMicroUsd ?? 0)} {per}
          {row.reservedMicroUsd > 0 && `, ${formatCost(row.reservedMicroUsd)} held for running calls`}
          {row.unpricedCalls > 0 && (
            <span className="text-warn">
              {' '}
              + {formatCount(row.unpricedCalls)} unpriced calls, which no limit can count
            </span>
          )}
        </p>
        <p className="text-sm text-muted">{describe(row)}</p>
      </div>
      <div className="flex items-start gap-1">
        <Button size="sm" variant="ghost" onClick={onEdit} aria-label={`Edit the budget of ${row.name}`}>
          <Pencil aria-hidden />
          Edit
        </Button>
        <Button
          size="sm"
          variant="ghost"
          loading={remove.pending}
          onClick={() => void remove.run({ id: row.id })}
          aria-label={`Remove the budget of ${row.name}`}
        >
          <Trash2 aria-hidden />
          Remove
        </Button>
      </div>
    </li>
  )
}

function describe(row: BudgetRow): string {
  const soft = {
    warn: 'readers are told',
    cheaper: `${row.cheaperModel ?? 'a cheaper model'} answers`,
    local: 'answers are quotes',
  }[row.softAction]
  const parts = [
    row.softMicroUsd === null ? '' : `From ${formatCost(row.softMicroUsd)} on, ${soft}`,
    row.hardMicroUsd === null ? 'never refused' : `refused at ${formatCost(row.hardMicroUsd)}`,
    `renews ${row.renews}`,
    `ask ${row.contact}`,
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

function inputOf(row: BudgetRow) {
  const { subjectKind, subjectId, period, softMicroUsd, hardMicroUsd, softAction, cheaperModel, givenContact } = row
  return { subjectKind, subjectId, period, softMicroUsd, hardMicroUsd, softAction, cheaperModel, contact: givenContact }
}
