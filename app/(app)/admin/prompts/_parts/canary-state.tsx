import { Notice } from '@/components/ui/notice'
import type { CanaryDetail } from '@/lib/prompts/canary/get-canary'
import { CanarySteps } from './canary-strip'

/** How far a canary is and what it waits for, or how it ended. */
export function CanaryState({ detail: { canary, next } }: { detail: CanaryDetail }) {
  return (
    <section aria-label="State" className="grid gap-4 rounded-lg border border-line bg-surface px-4 py-4">
      <CanarySteps canary={canary} />
      {canary.status === 'rolled_back' && (
        <Notice tone="danger" title={`Rolled back: every reader has version ${canary.controlVersion}`}>
          {canary.endReason}
        </Notice>
      )}
      {canary.status === 'stopped' && (
        <Notice tone="warn" title="Stopped">
          {canary.endReason} Its version waits, and can be tried again.
        </Notice>
      )}
      {canary.status === 'passed' && (
        <Notice title={`Passed: version ${canary.version} is active`}>{canary.endReason}</Notice>
      )}
      {canary.status === 'running' && next && (
        <p className="text-sm">
          <span className="font-medium">{canary.percent} % of the readers.</span>{' '}
          <span className="text-muted">{wordsFor(next)}</span>
        </p>
      )}
    </section>
  )
}

function wordsFor(next: NonNullable<CanaryDetail['next']>): string {
  if (next.act === 'hold') return `Not widened by itself while a guard is suspicious. ${next.note}`
  if (next.act !== 'wait') return 'A decision is due in a moment.'
  const left = [
    next.answersLeft > 0 ? `${next.answersLeft} more answers` : '',
    next.pairsLeft > 0 && next.answersLeft === 0 ? `${next.pairsLeft} more pairs to compare` : '',
    next.minutesLeft > 0 ? `${next.minutesLeft} more minutes` : '',
  ].filter(Boolean)
  return `Widens after ${left.join(' and ')}.`
}
