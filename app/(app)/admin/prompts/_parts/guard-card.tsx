import { Badge, type BadgeTone } from '@/components/ui/badge'
import { cn } from '@/components/ui/cn'
import { breaksAt, holdsAt, type CanaryGuard, type GuardReading } from '@/lib/domain/canary-guards'
import { GuardChart, type GuardPoint } from './guard-chart'

type Props = {
  guard: CanaryGuard
  reading: GuardReading
  points: readonly GuardPoint[]
  /** How the two sides are called. */
  labels: { canary: string; control: string }
}

const percent = (share: number): string => `${(100 * share).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`

/** One guard: both sides beside each other, their course, and how much speaks for harm. */
export function GuardCard({ guard, reading, points, labels }: Props) {
  const { tone, word } = stateOf(reading)
  const share = Math.min(1, Math.max(0, Math.log(Math.max(1, reading.mostEvidence)) / Math.log(breaksAt)))
  return (
    <article aria-label={guard.label} className="rounded-lg border border-line bg-surface px-4 pt-3 pb-3">
      <header className="flex flex-wrap items-start justify-between gap-x-2 gap-y-1">
        <h2 className="text-sm font-semibold">{guard.label}</h2>
        <Badge tone={tone}>{word}</Badge>
      </header>
      <p className="text-xs text-muted">{guard.meaning}</p>
      <dl className="tabular mt-2 grid grid-cols-2 gap-2">
        <Value label={labels.canary} value={reading.canary} strong />
        <Value label={labels.control} value={reading.control} />
      </dl>
      <GuardChart points={points} labels={labels} />
      <div className="mt-2">
        <p className="tabular flex justify-between text-xs text-muted">
          <span>Evidence of harm</span>
          <span>
            {reading.mostEvidence < 10_000
              ? reading.mostEvidence.toFixed(reading.mostEvidence < 10 ? 1 : 0)
              : 'over 10,000'}{' '}
            of {breaksAt}
          </span>
        </p>
        <meter
          aria-label={`Evidence of harm, ${guard.label}`}
          min={0}
          max={1}
          value={share}
          className={cn(
            'mt-1 block h-1.5 w-full appearance-none overflow-hidden rounded-full bg-hover bg-none [&::-webkit-meter-bar]:h-1.5 [&::-webkit-meter-bar]:border-0 [&::-webkit-meter-bar]:bg-hover',
            reading.mostEvidence >= breaksAt
              ? '[&::-moz-meter-bar]:bg-danger [&::-webkit-meter-optimum-value]:bg-danger'
              : reading.evidence >= holdsAt
                ? '[&::-moz-meter-bar]:bg-warn [&::-webkit-meter-optimum-value]:bg-warn'
                : '[&::-moz-meter-bar]:bg-accent [&::-webkit-meter-optimum-value]:bg-accent',
          )}
        />
        <p className="tabular mt-1 text-xs text-muted">
          {reading.pairs} pairs; {percent(guard.tolerance)} more are put up with
        </p>
      </div>
    </article>
  )
}

function stateOf({ mostEvidence, evidence, pairs }: GuardReading): { tone: BadgeTone; word: string } {
  if (mostEvidence >= breaksAt) return { tone: 'danger', word: 'broke' }
  if (evidence >= holdsAt) return { tone: 'warn', word: 'suspicious' }
  return pairs === 0 ? { tone: 'outline', word: 'nothing compared' } : { tone: 'accent', word: 'holds' }
}

function Value({ label, value, strong = false }: { label: string; value: GuardReading['canary']; strong?: boolean }) {
  return (
    <div>
      <dt className="text-xs text-muted">{label}</dt>
      <dd>
        <span className={strong ? 'text-xl font-semibold tracking-tight' : 'text-xl tracking-tight text-muted'}>
          {value.n === 0 ? '–' : percent(value.mean)}
        </span>
        <span className="text-xs text-muted"> of {value.n}</span>
      </dd>
    </div>
  )
}
