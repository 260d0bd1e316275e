'use client'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import { formatCount } from '@/lib/domain/format-figures'
import { AutoRefresh } from '../_parts/auto-refresh'
import { chooseEmbedder } from './actions'

/** A change of the embedder that is under way: the new one, and how many of the passages have its vector. */
export type EmbedderChange = { readonly model: string; readonly embedded: number; readonly total: number }

export function EmbedderChangeNotice({ change, inForce }: { change: EmbedderChange; inForce: string }) {
  const callOff = useAction(chooseEmbedder, { done: 'The embedder stays as it is' })
  const { model, embedded, total } = change
  return (
    <>
      <AutoRefresh everyMs={3000} />
      <Notice
        title={`Changing the embedder to ${model}`}
        action={
          <Button size="sm" loading={callOff.pending} onClick={() => void callOff.run({ embeddingModel: inForce })}>
            Call it off
          </Button>
        }
      >
        {total === 0
          ? 'There are no passages yet: it takes over in a moment.'
          : `${formatCount(embedded)} of ${formatCount(total)} passages are embedded. ${inForce} serves until all are.`}
        <Progress
          className="mt-2"
          value={total === 0 ? null : embedded / total}
          label={`${embedded} of ${total} passages embedded`}
        />
      </Notice>
    </>
  )
}
