import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { Table, Td, Th, Thead, Tr } from '@/components/ui/table'
import { findEvalFigure, formatEvalValue } from '@/lib/domain/eval-figures'
import { formatStamp } from '@/lib/domain/format-stamp'
import type { ScheduledChecksDetail } from '@/lib/evals/schedule/get-scheduled-checks'
import { RunState } from '../../evals/_parts/run-state'

type Night = ScheduledChecksDetail['nights'][number]

/** The nightly runs; among all runs they stand as scheduled, too. */
export function NightsTable({ nights }: { nights: readonly Night[] }) {
  if (nights.length === 0) return null
  return (
    <section className="grid gap-3">
      <h2 className="text-base font-semibold">Nightly runs</h2>
      <Table label="Nightly runs">
        <Thead>
          <Th>Run</Th>
          <Th>State</Th>
          <Th>Gate</Th>
          <Th numeric>Passed</Th>
        </Thead>
        <tbody>
          {nights.map((night) => (
            <Tr key={night.id}>
              <Td>
                <Link className="font-medium whitespace-nowrap hover:text-accent" href={`/admin/evals/${night.id}`}>
                  {night.suite}, {formatStamp(night.createdAt)}
                </Link>
              </Td>
              <Td>
                <RunState status={night.status} />
              </Td>
              <Td>
                <GateState gate={night.gate} />
              </Td>
              <Td numeric>{passedOf(night)}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}

function GateState({ gate }: Pick<Night, 'gate'>) {
  if (!gate) return <span className="text-muted">–</span>
  const missed = gate.filter(({ passed }) => !passed)
  if (missed.length === 0) return <Badge tone="accent">Kept</Badge>
  const names = missed.map(({ figure }) => findEvalFigure(figure)?.label ?? figure).join(', ')
  return <Badge tone="danger">Missed: {names}</Badge>
}

function passedOf({ metrics }: Night): string {
  const [figure, metric] = [findEvalFigure('passed'), metrics?.['passed']]
  return figure && metric ? formatEvalValue(figure, metric.value) : '–'
}
