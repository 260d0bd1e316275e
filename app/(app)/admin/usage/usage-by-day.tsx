'use client'
import { useState } from 'react'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { SegmentedControl } from '@/components/ui/segmented-control'
import type { DailyUsage } from './usage-rows'
import { stackUsage } from './stack-usage'
import { UsageChart } from './usage-chart'
import type { UsageMetric } from './labels'

const options = [
  { value: 'cost', label: 'Cost' },
  { value: 'tokens', label: 'Tokens' },
  { value: 'calls', label: 'Calls' },
] as const

export type UsageByDayProps = { rows: readonly DailyUsage[]; days: number; now: Date }

export function UsageByDay({ rows, days, now }: UsageByDayProps) {
  const isFree = rows.every(({ costMicroUsd }) => costMicroUsd === 0)
  const [metric, setMetric] = useState<UsageMetric>(isFree ? 'calls' : 'cost')
  const stack = stackUsage(rows, metric, { days, now })
  return (
    <Card>
      <CardHeader
        title="By day"
        description="Stacked by model. Days are those of UTC."
        actions={<SegmentedControl aria-label="Measure" value={metric} onValueChange={setMetric} options={options} />}
      />
      <CardBody>
        {stack.series.length === 0 ? (
          <p className="grid h-72 place-items-center text-center text-sm text-muted">
            {metric === 'cost'
              ? 'Nothing was paid for in this period: all calls went to models on this server, or to models without a price.'
              : 'Nothing in this period.'}
          </p>
        ) : (
          <UsageChart stack={stack} metric={metric} />
        )}
      </CardBody>
    </Card>
  )
}
