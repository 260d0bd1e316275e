import { CircleCheck, OctagonX } from 'lucide-react'
import Link from 'next/link'
import { buttonClass } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import type { RunsGate } from '@/lib/evals/read-runs-gate'
import { guardedFigures } from '@/lib/evals/prompts/judge-comparison'
import { ComparisonTable } from '../../evals/_parts/comparison-table'

export type GateResultProps = {
  gate: RunsGate
  /** What the change is held against: "version 3". */
  against: string
  /** The figures that it guards. */
  names?: readonly string[]
}

/** What the gate says and why, with the figures that it compared. */
export function GateResult({ gate, against, names = guardedFigures }: GateResultProps) {
  if (gate.state === 'none' || gate.state === 'open') return null
  if (gate.state === 'broken')
    return (
      <Notice tone="warn" title="The runs say nothing about this change">
        {gate.reasons.join(' ')}
      </Notice>
    )
  const { candidate, baseline, won, lost } = gate
  const shown = gate.figures.filter(({ figure }) => names.includes(figure.name))
  const isPassed = gate.state === 'passed'
  const Icon = isPassed ? CircleCheck : OctagonX
  return (
    <div className="grid gap-4">
      <Card>
        <CardHeader
          title={
            <span className="flex items-center gap-2">
              <Icon className={isPassed ? 'size-5 text-accent' : 'size-5 text-danger'} aria-hidden />
              {isPassed ? 'The gate lets it pass' : 'The gate blocks it'}
            </span>
          }
          description={`${candidate?.suite ?? ''}: ${won} ${won === 1 ? 'case' : 'cases'} won, ${lost} lost against ${against}.`}
          actions={
            candidate &&
            baseline && (
              <Link
                className={buttonClass('secondary', 'sm')}
                href={`/admin/evals/compare?a=${baseline.id}&b=${candidate.id}`}
              >
                Case by case
              </Link>
            )
          }
        />
        {gate.reasons.length > 0 && (
          <CardBody>
            <ul className="grid list-disc gap-1 pl-5 text-sm">
              {gate.reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </CardBody>
        )}
      </Card>
      <ComparisonTable figures={shown} />
    </div>
  )
}
