import { Badge } from '@/components/ui/badge'
import { formatCount } from '@/lib/domain/format-figures'
import { formatDrift, type DriftFinding, type DriftMeasure, type DriftReading } from '@/lib/domain/drift'
import { DriftLine } from './drift-line'
import { describeMissing } from './describe-missing'

const verdicts = {
  same: { word: 'As before', tone: 'accent' },
  drifted: { word: 'Drifted', tone: 'warn' },
  'too-few': { word: 'Not tested', tone: 'neutral' },
} as const

type MeasureRowProps = { measure: DriftMeasure; readings: readonly DriftReading[] }

/** One measure: what it is, how it went, what it is now and was before, and whether that is drift. */
export function MeasureRow({ measure, readings }: MeasureRowProps) {
  const find = (reading: DriftReading | undefined) => reading?.findings.find(({ name }) => name === measure.name)
  const finding = find(readings[0])
  if (!finding) return null
  const { word, tone } = verdicts[finding.verdict]
  const points = readings.toReversed().flatMap((reading) => {
    const value = find(reading)?.current ?? null
    return value === null ? [] : [{ label: reading.endsAt.toISOString().slice(0, 10), value }]
  })
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-2 px-4 py-4 lg:grid-cols-[minmax(0,1fr)_9rem_13rem_9rem] lg:items-center">
      <div className="col-span-2 lg:col-span-1">
        <h3 className="font-medium">{measure.label}</h3>
        <p className="mt-0.5 max-w-prose text-sm text-pretty text-muted">{measure.how}</p>
      </div>
      <div className="order-last col-span-2 lg:order-none lg:col-span-1">
        {finding.base !== null && <DriftLine measure={measure} points={points} base={finding.base} />}
      </div>
      <div className="lg:text-right">
        <Figures measure={measure} finding={finding} />
      </div>
      <div className="grid content-center justify-items-end gap-1 text-right lg:justify-items-start lg:text-left">
        <Badge tone={tone}>{word}</Badge>
        {finding.pValue !== null && (
          <span
            className="tabular text-xs text-muted"
            title="How often shuffled weeks lie as far apart by chance alone: the smaller, the surer."
          >
            by chance: {formatChance(finding.pValue)}
          </span>
        )}
      </div>
    </li>
  )
}

function Figures({ measure, finding }: { measure: DriftMeasure; finding: DriftFinding }) {
  const { base, current, counts, missing } = finding
  if (missing) return <p className="text-sm text-pretty text-muted">Needs {describeMissing(missing, measure.of)}.</p>
  if (base === null || current === null) return null
  return (
    <p className="tabular">
      <span className="text-xl font-semibold tracking-tight">{formatDrift(measure, current)}</span>
      <span className="block text-xs text-muted">
        {measure.name === 'questions' ? '0 would be no difference' : `before ${formatDrift(measure, base)}`}
      </span>
      <span className="block text-xs text-muted">
        {formatCount(counts.current)} {measure.of}, before {formatCount(counts.base)}
      </span>
    </p>
  )
}

/** `34 %`, `under 0.1 %`. */
const formatChance = (pValue: number): string =>
  pValue < 0.001 ? 'under 0.1 %' : `${(100 * pValue).toFixed(pValue < 0.1 ? 1 : 0)} %`
