import { Check, X } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { findEvalFigure, formatEvalValue } from '@/lib/domain/eval-figures'
import type { GateCheck } from '@/lib/evals/check-gate'
import { describeLimit } from '@/lib/evals/describe-limit'

/** The limits of evals/gates.yaml with what the run reached: the same that `npm run eval` ends by. */
export function GateCard({ checks }: { checks: readonly GateCheck[] }) {
  const failed = checks.filter(({ passed }) => !passed).length
  return (
    <Card aria-label="Gate">
      <CardHeader
        title="Gate"
        description="The limits of evals/gates.yaml, which a change must keep before it goes out."
        actions={
          <Badge tone={failed === 0 ? 'accent' : 'danger'}>{failed === 0 ? 'Passed' : `${failed} not kept`}</Badge>
        }
      />
      <CardBody>
        <ul className="grid gap-x-6 gap-y-1.5 text-sm lg:grid-cols-2">
          {checks.map(({ figure: name, value, passed, ...limit }) => {
            const figure = findEvalFigure(name)
            const show = (one: number): string => (figure ? formatEvalValue(figure, one) : String(one))
            return (
              <li key={name} className="flex items-center gap-2">
                {passed ? (
                  <Check className="size-4 shrink-0 text-accent" aria-label="kept" />
                ) : (
                  <X className="size-4 shrink-0 text-danger" aria-label="not kept" />
                )}
                <span className="flex-1">{figure?.label ?? name}</span>
                <span className="tabular whitespace-nowrap text-muted">
                  {value === null ? 'not judged' : show(value)}, wants {describeLimit(limit, show)}
                </span>
              </li>
            )
          })}
        </ul>
      </CardBody>
    </Card>
  )
}
