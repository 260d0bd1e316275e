'use client'
import { useAction } from '@/app/_lib/use-action'
import { IndexCheckResult } from '@/components/evals/index-check-result'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Progress } from '@/components/ui/progress'
import { formatCount } from '@/lib/domain/format-figures'
import type { IndexCheck } from '@/lib/domain/index-check'
import { AutoRefresh } from '../_parts/auto-refresh'
import { ReasonButton } from '../_parts/reason-button'
import { checkAgain, chooseEmbedder, letTakeOver } from './actions'

/** A change of the embedder that is under way: the new one, how many of the passages have its vector, and what the golden cases found. */
export type EmbedderChange = {
  readonly model: string
  readonly embedded: number
  readonly total: number
  /** Null: not checked yet. */
  readonly check: IndexCheck | null
  /** False: the environment names it, and nothing is checked. */
  readonly isGated: boolean
}

type Props = { readonly change: EmbedderChange; readonly inForce: string }

/** Where a change of the embedder stands, and what can be done about it. */
export function EmbedderChangeCard({ change, inForce }: Props) {
  const { model, check } = change
  const callOff = useAction(chooseEmbedder, { done: 'The embedder stays as it is' })
  const again = useAction(checkAgain, { done: 'The golden cases are asked again' })
  const takeOver = useAction(letTakeOver, { done: `${model} has taken over` })
  const isStopped = check !== null && check.problems.length > 0
  return (
    <Card aria-label="Change of the embedder">
      {check === null && <AutoRefresh everyMs={3000} />}
      <CardHeader title={titleOf(change)} description={describe(change, inForce)} />
      <CardBody className="grid gap-4">
        {check === null ? (
          <EmbeddingProgress change={change} />
        ) : (
          <IndexCheckResult
            check={check}
            where="with both embedders"
            nothingAsked="There is no golden case to ask, so nothing could be checked. Golden cases are made from rated answers, under Evals. You can let it take over all the same."
          />
        )}
        <div className="flex flex-wrap gap-2">
          {check?.cases === 0 && (
            <Button
              size="sm"
              variant="primary"
              loading={takeOver.pending}
              onClick={() => void takeOver.run({ model, override: null })}
            >
              Let it take over
            </Button>
          )}
          <Button size="sm" loading={callOff.pending} onClick={() => void callOff.run({ embeddingModel: inForce })}>
            Call it off
          </Button>
          {check !== null && (
            <Button size="sm" loading={again.pending} onClick={() => void again.run({})}>
              Check again
            </Button>
          )}
          {isStopped && (
            <ReasonButton
              label="Take over all the same"
              title="Take over although less is found?"
              description="Every search uses the new vectors from now on. The old ones are kept, so that the way back is quick."
              keep="Keep the old one"
              pending={takeOver.pending}
              onConfirm={(override) => takeOver.run({ model, override })}
            />
          )}
        </div>
      </CardBody>
    </Card>
  )
}

function EmbeddingProgress({ change: { embedded, total, isGated } }: { change: EmbedderChange }) {
  const isChecking = isGated && total > 0 && embedded === total
  return (
    <Progress
      value={total === 0 || isChecking ? null : embedded / total}
      label={isChecking ? 'Golden cases are being searched' : `${embedded} of ${total} passages embedded`}
    />
  )
}

function titleOf({ model, check }: EmbedderChange): string {
  if (check === null) return `Changing the embedder to ${model}`
  if (check.cases === 0) return `${model} is ready and waits for you`
  return check.problems.length > 0 ? `${model} was stopped by the gate` : `${model} takes over`
}

function describe({ embedded, total, check, isGated }: EmbedderChange, inForce: string): string {
  if (check !== null) return `${inForce} goes on serving. Documents that come meanwhile get vectors of both.`
  if (total === 0) return 'There are no passages yet: it takes over in a moment.'
  if (isGated && embedded === total)
    return `All ${formatCount(total)} passages are embedded. The golden cases are being searched with both embedders; ${inForce} serves meanwhile.`
  const until = isGated ? ' and the golden cases find as much with the new one' : ''
  return `${formatCount(embedded)} of ${formatCount(total)} passages are embedded. ${inForce} serves until all are${until}.`
}
