import Link from 'next/link'
import { Card, CardBody, CardHeader, Stat } from '@/components/ui/card'
import { formatCost } from '@/lib/domain/format-figures'
import { formatDay } from '@/lib/domain/format-day'
import { fewestDays, type CostForecast } from '@/lib/evals/scorecard/forecast-cost'

/** What this month has cost, and what it will have cost if people go on as they did. */
export function MonthCard({ forecast, unpricedCalls }: { forecast: CostForecast; unpricedCalls: number }) {
  const { spent, expected, until, days } = forecast
  const range = expected?.range.map((end) => formatCost(Math.round(end))) ?? []
  return (
    <Card>
      <CardHeader
        title="This month"
        description={
          <>
            Days that are left are taken to cost what such weekdays cost in the last four weeks. A limit that holds is a{' '}
            <Link className="underline" href="/admin/usage/budgets">
              budget
            </Link>
            .
          </>
        }
      />
      <CardBody className="grid gap-3 sm:grid-cols-2">
        <Stat
          label="Spent so far"
          value={formatCost(spent)}
          hint={
            unpricedCalls > 0 ? 'without calls that no price is known for' : 'calendar month in UTC, today included'
          }
        />
        <Stat
          label={`Expected by ${formatDay(until)}`}
          value={expected ? formatCost(Math.round(expected.value)) : 'Not known yet'}
          hint={
            expected
              ? `${range.join(' to ')} in 19 of 20 such months, from ${days} days`
              : `after ${fewestDays} whole days with cost`
          }
        />
      </CardBody>
    </Card>
  )
}
