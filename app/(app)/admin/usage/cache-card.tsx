'use client'
import { Trash2 } from 'lucide-react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { CacheSums } from '@/lib/domain/day-sums'
import { formatCost, formatCount, formatShare } from '@/lib/domain/format-figures'
import { chooseCache, emptyCache } from './actions'

const modes = [
  { value: 'reworded', label: 'Same question, also in other words', hint: 'Word order and inflection do not count' },
  { value: 'exact', label: 'The very same question only' },
  { value: 'off', label: 'Off' },
] as const
type Mode = (typeof modes)[number]['value']

export type CacheCardProps = {
  /** With the drafts that are kept now. */
  summary: CacheSums & { readonly kept: number }
  mode: Mode
}

const emptied = ({ dropped }: { dropped: number }): string =>
  dropped === 1 ? 'One answer was forgotten' : `${formatCount(dropped)} answers were forgotten`

/** What the cache of answers did in the period, and how far it may go. */
export function CacheCard({ summary, mode }: CacheCardProps) {
  const choose = useAction(chooseCache, { done: 'Saved' })
  const empty = useAction(emptyCache, { done: emptied })
  const { asked, hits, savedMicroUsd, kept } = summary
  const figures = [
    ['From the cache', formatShare(hits, asked), `${formatCount(hits)} of ${formatCount(asked)} answers`],
    ['Saved', formatCost(savedMicroUsd), 'what these answers cost when they were written'],
    ['Kept now', formatCount(kept), 'for a week at most'],
  ] as const
  return (
    <Card>
      <CardHeader
        title="Answer cache"
        description="What was answered before is not written again while its sources are the same and open to whoever asks. Eval runs never use it."
      />
      <CardBody className="grid gap-5">
        <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-3">
          {figures.map(([label, value, hint]) => (
            <div key={label}>
              <dt className="text-sm text-muted">{label}</dt>
              <dd className="tabular mt-0.5 text-lg font-semibold">{value}</dd>
              <dd className="text-xs text-muted">{hint}</dd>
            </div>
          ))}
        </dl>
        <div className="flex flex-wrap items-end gap-3">
          <div className="w-full max-w-sm">
            <Field label="Answer from the cache">
              <Select
                options={modes}
                value={mode}
                disabled={choose.pending}
                onValueChange={(value) =>
                  void choose.run({ answerCache: value === 'reworded' ? null : (value as 'off' | 'exact') })
                }
              />
            </Field>
          </div>
          <Button disabled={kept === 0} loading={empty.pending} onClick={() => void empty.run({})}>
            <Trash2 aria-hidden /> Empty the cache
          </Button>
        </div>
      </CardBody>
    </Card>
  )
}
