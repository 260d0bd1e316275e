import { Notice } from '@/components/ui/notice'
import type { ExperimentDetail } from '@/lib/evals/experiments/get-experiment'
import { CanarySteps } from '../../prompts/_parts/canary-strip'
import { PutBackButton } from './put-back-button'
import { describeShare } from './describe-experiment'

/** How far an experiment is and what it waits for, or how it ended. */
export function ExperimentState({ detail, canChange }: { detail: ExperimentDetail; canChange: boolean }) {
  const { experiment, next, sides, isFull } = detail
  const { id, status, endReason, control, plan, step } = experiment
  const before = control?.label ?? 'what was active'
  if (status === 'rolled_back')
    return (
      <Notice tone="danger" title={`Taken back: every reader has ${before}`}>
        {endReason}
      </Notice>
    )
  if (status === 'stopped')
    return (
      <Notice tone="warn" title={`Stopped: every reader has ${before}`}>
        {endReason} {canChange && 'Take the change or keep what is, when you have read the report.'}
      </Notice>
    )
  if (status === 'taken')
    return (
      <Notice title="Every reader has the change" action={canChange && <PutBackButton id={id} label={before} />}>
        {endReason} Before: {before}.
      </Notice>
    )
  if (status === 'kept') return <Notice title={`Ended: every reader has ${before}`}>{endReason}</Notice>
  return (
    <section aria-label="State" className="grid gap-4 rounded-lg border border-line bg-surface px-4 py-4">
      {plan.steps.length > 1 && <CanarySteps canary={{ plan, step, status: 'running' }} />}
      <p className="text-sm">
        <span className="font-medium">{upperFirst(describeShare(experiment))} have the change.</span>{' '}
        <span className="text-muted">{isFull ? wordsWhenFull : next && wordsFor(next)}</span>
      </p>
      <dl className="tabular grid grid-cols-2 gap-4 text-sm">
        <SideCount label="Control" {...sides.control} />
        <SideCount label="With the change" {...sides.treatment} />
      </dl>
    </section>
  )
}

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const wordsWhenFull = 'It has more answers than are looked at: what it could tell it has told. Decide.'

function SideCount({ label, answers, readers }: { label: string; answers: number; readers: number }) {
  return (
    <div>
      <dt className="text-xs text-muted">{label}</dt>
      <dd>
        <span className="text-xl font-semibold tracking-tight">{answers}</span>{' '}
        <span className="text-muted">
          {answers === 1 ? 'answer' : 'answers'} of {readers} {readers === 1 ? 'reader' : 'readers'}
        </span>
      </dd>
    </div>
  )
}

function wordsFor(next: NonNullable<ExperimentDetail['next']>): string {
  if (next.act === 'stay') return 'It stays so until you decide; the guards go on watching.'
  if (next.act === 'hold') return `Not widened by itself while a guard is suspicious. ${next.note}`
  if (next.act !== 'wait') return 'A decision is due in a moment.'
  const left = [
    next.answersLeft > 0 ? `${next.answersLeft} more answers` : '',
    next.pairsLeft > 0 && next.answersLeft === 0 ? `${next.pairsLeft} more pairs to compare` : '',
    next.minutesLeft > 0 ? `${next.minutesLeft} more minutes` : '',
  ].filter(Boolean)
  return `Widens after ${left.join(' and ')}.`
}
