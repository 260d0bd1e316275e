import Link from 'next/link'
import { Card, CardBody, CardHeader, Stat } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { formatCost, formatCount } from '@/lib/domain/format-figures'
import { formatKpi, type Measurement } from '@/lib/domain/kpi'
import type { CostFigures } from '@/lib/evals/scorecard/scorecard'

/** What an answer costs, and what one costs that can be relied on. */
export function CostCard({ cost }: { cost: CostFigures }) {
  const { perAnswer, perVerified, verifiedShare, unpricedCalls } = cost
  const isUnpriced = cost.total === 0 && unpricedCalls > 0
  return (
    <Card>
      <CardHeader
        title="Cost of an answer"
        description="With every model call that was made for it: rewrites, retries and failed ones too. A reliable answer has a source for each claim and no thumb down; the others are paid for by these."
      />
      <CardBody className="grid gap-4">
        {unpricedCalls > 0 && (
          <Notice tone="warn" title={`${formatCount(unpricedCalls)} calls of these answers are unpriced`}>
            They are in no figure here.{' '}
            <Link className="underline" href="/admin/usage">
              Set a price
            </Link>{' '}
            for their model; it holds for calls from then on.
          </Notice>
        )}
        <div className="grid gap-3 sm:grid-cols-3">
          <Money
            label="Per answer"
            measured={perAnswer}
            isUnpriced={isUnpriced}
            missing="Nobody asked in this period."
            of="answers"
          />
          <Money
            label="Per reliable answer"
            measured={perVerified}
            isUnpriced={isUnpriced}
            missing="No reliable answer in this period."
            of="reliable answers"
          />
          <Stat
            label="Reliable"
            value={verifiedShare ? formatKpi({ unit: 'share' }, verifiedShare.value) : 'Not measured yet'}
            hint={
              verifiedShare
                ? `${formatKpi({ unit: 'share' }, verifiedShare.ci[0])} to ${formatKpi({ unit: 'share' }, verifiedShare.ci[1])}, ${formatCount(verifiedShare.n)} answers`
                : 'Nobody asked in this period.'
            }
          />
        </div>
      </CardBody>
    </Card>
  )
}

type MoneyProps = { label: string; measured: Measurement | null; isUnpriced: boolean; missing: string; of: string }

function Money({ label, measured, isUnpriced, missing, of }: MoneyProps) {
  if (!measured) return <Stat label={label} value="Not measured yet" hint={missing} />
  if (isUnpriced) return <Stat label={label} value="Unpriced" hint="no price is known for any of its calls" />
  const [low, high] = measured.ci
  const hint = `${formatCost(Math.round(low))} to ${formatCost(Math.round(high))}, ${formatCount(measured.n)} ${of}`
  return <Stat label={label} value={formatCost(Math.round(measured.value))} hint={hint} />
}
