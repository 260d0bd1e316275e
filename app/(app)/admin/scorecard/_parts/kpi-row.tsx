import { Badge } from '@/components/ui/badge'
import { formatKpi } from '@/lib/domain/kpi'
import { formatCount } from '@/lib/domain/format-figures'
import type { Kpi } from '@/lib/evals/scorecard/scorecard'
import { Sparkline } from './sparkline'
import { TargetEditor } from './target-editor'
import { verdictWords } from './verdicts'

/** One KPI: how it is computed, how it went, what it is, and whether that is enough. */
export function KpiRow({ kpi }: { kpi: Kpi }) {
  const { tone, word, meaning } = verdictWords[kpi.verdict]
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-2 px-4 py-4 lg:grid-cols-[minmax(0,1fr)_9rem_11rem_13rem] lg:items-center">
      <div className="col-span-2 lg:col-span-1">
        <h3 className="font-medium">{kpi.label}</h3>
        <p className="mt-0.5 max-w-prose text-sm text-pretty text-muted">{kpi.how}</p>
      </div>
      <div className="order-last col-span-2 lg:order-none lg:col-span-1">
        <Sparkline kpi={kpi} />
      </div>
      <div className="lg:text-right">
        <Value kpi={kpi} />
      </div>
      <div className="grid content-center justify-items-end gap-1.5 text-right lg:justify-items-start lg:text-left">
        <Badge tone={tone} title={meaning}>
          {word}
        </Badge>
        <TargetEditor kpi={{ name: kpi.name, aim: kpi.aim, measuredAt: kpi.measured?.value ?? null }} />
      </div>
    </li>
  )
}

function Value({ kpi }: { kpi: Kpi }) {
  if (!kpi.measured) return <p className="text-sm text-pretty text-muted">{kpi.note}</p>
  const { value, ci, n } = kpi.measured
  return (
    <p className="tabular">
      <span className="text-xl font-semibold tracking-tight">{formatKpi(kpi, value)}</span>
      <span className="block text-xs text-muted">
        {formatKpi(kpi, ci[0])} to {formatKpi(kpi, ci[1])}, {formatCount(n)}{' '}
        {n === 1 ? kpi.of.replace(/s$/, '') : kpi.of}
      </span>
      {kpi.note && <span className="block text-xs text-muted">{kpi.note}</span>}
    </p>
  )
}
