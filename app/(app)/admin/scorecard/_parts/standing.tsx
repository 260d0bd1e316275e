import type { Kpi } from '@/lib/evals/scorecard/scorecard'
import { isKept, isMissed } from './verdicts'

/** The whole card in one line. */
export function Standing({ kpis }: { kpis: readonly Kpi[] }) {
  const kept = kpis.filter(({ verdict }) => isKept(verdict)).length
  const missed = kpis.filter(({ verdict }) => isMissed(verdict))
  const unmeasured = kpis.length - kept - missed.length
  const parts = [
    `${kept} of ${kpis.length} targets kept`,
    missed.length === 0 ? '' : `missed: ${missed.map(({ label }) => label.toLowerCase()).join(', ')}`,
    unmeasured === 0 ? '' : `${unmeasured} not measured yet`,
  ]
  return <p className="text-base font-medium">{parts.filter((part) => part !== '').join(' · ')}</p>
}
