import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { fewestToCalibrate, lowestKappa, type Calibration } from '@/lib/evals/judge/calibration/calibrate'

/** Whether a judge's word can be relied on, wherever its figures stand. */
export function StandingBadge({ calibration: { standing } }: { calibration: Calibration }) {
  return standing === 'calibrated' ? <Badge tone="accent">calibrated</Badge> : <Badge tone="warn">not calibrated</Badge>
}

/** The same in a sentence. */
export function describeStanding({ standing, kappa, n, needed }: Calibration): string {
  if (standing === 'too_few')
    return `${n === 0 ? 'It was not held against people yet' : `Held against people on ${n} ${n === 1 ? 'answer' : 'answers'}`}; it takes ${fewestToCalibrate}, so ${needed} more.`
  if (!kappa) return `On ${n} answers either people or the judge always said the same: nothing can be told from that.`
  const interval = `kappa ${kappa.value.toFixed(2)} (${kappa.ci[0].toFixed(2)} to ${kappa.ci[1].toFixed(2)}) on ${n} answers that people judged`
  return standing === 'low'
    ? `Its agreement may be below ${lowestKappa}: ${interval}.`
    : `It agrees with people: ${interval}.`
}

export function JudgeStanding({ calibration }: { calibration: Calibration }) {
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
      <StandingBadge calibration={calibration} />
      <span>{describeStanding(calibration)}</span>
      <Link className="text-accent underline underline-offset-2" href="/admin/judge">
        About the judge
      </Link>
    </p>
  )
}
