import type { FeedbackCounts } from '@/db/queries/scorecard/count-feedback'
import { formatKpi, formatTarget, type KpiName } from '@/lib/domain/kpi'
import type { Kpi } from '../scorecard/scorecard'

type Known = {
  readonly kpis: readonly Kpi[]
  readonly feedback: FeedbackCounts
  /** Models without a price that were called. */
  readonly unpriced: readonly string[]
  readonly failedDocuments: number
}

const most = 6

/** What to do about a target that was missed, in the words of the screens where it is done. */
const remedies: Record<KpiName, string> = {
  groundedness: 'open answers with marked sentences in the inbox, and turn the worst into golden cases',
  hallucination: 'open answers with marked sentences in the inbox, and turn the worst into golden cases',
  format: 'try a draft of the prompt on the golden set; another model may keep the form better',
  retrieval:
    'open the failed cases of the newest run: what was expected and not found is a gap of documents or of search',
  'latency-p95': 'look under Usage and cost at which model is slow, and at Health for a busy server',
  errors: 'look under Usage and cost at which model fails, and test its provider under Models',
  rollbacks: 'let every change meet the golden set before it meets a reader',
  'policy-violations': 'open each of them now, and find out how it came to be said',
}

/** What to do, worked out from the month's figures and from nothing else; the most pressing first. */
export function nextStepsOfMonth({ kpis, feedback, unpriced, failedDocuments }: Known): string[] {
  const rank = { missed: 0, 'missed-unsure': 1 } as Readonly<Record<string, number>>
  const missed = kpis
    .filter(({ verdict }) => verdict in rank)
    .toSorted((a, b) => (rank[a.verdict] ?? 0) - (rank[b.verdict] ?? 0))
  const told = new Set<string>()
  const steps: string[] = []
  for (const kpi of missed) {
    if (told.has(remedies[kpi.name])) continue
    told.add(remedies[kpi.name])
    const value = kpi.measured ? formatKpi(kpi, kpi.measured.value) : ''
    steps.push(`${kpi.label} is ${value}, wanted is ${formatTarget(kpi, kpi.aim)}: ${remedies[kpi.name]}.`)
  }
  if (feedback.open > 0) {
    steps.push(
      `${feedback.open} ${feedback.open === 1 ? 'rating waits' : 'ratings wait'} for a reviewer, the oldest since ${feedback.openSince ?? 'this month'}.`,
    )
  }
  if (failedDocuments > 0) {
    steps.push(
      `${failedDocuments} ${failedDocuments === 1 ? 'document' : 'documents'} could not be read: nobody can ask about them. The reasons are under Documents.`,
    )
  }
  if (unpriced.length > 0) steps.push(`Set a price for ${unpriced.join(', ')}: their calls are in no sum.`)
  const unmeasured = kpis.filter(({ verdict }) => verdict === 'not-measured').map(({ label }) => label.toLowerCase())
  if (unmeasured.includes('retrieval'))
    steps.push('Run the golden set under Evals: without it nobody knows whether documents are found.')
  const doubtful = kpis.filter(({ verdict }) => verdict === 'kept-unsure').map(({ label }) => label.toLowerCase())
  if (doubtful.length > 0)
    steps.push(`Kept, perhaps by chance: ${doubtful.join(', ')}. More answers or cases will tell.`)
  if (steps.length === 0) steps.push('Nothing presses. Raise a target, or add cases where the set is thin.')
  return steps.slice(0, most)
}
