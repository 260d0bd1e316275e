import Link from 'next/link'
import { buttonClass } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import type { CanaryRow } from '@/db/queries/prompts/find-canary'
import { RollBackButton } from './roll-back-button'

/** The version that some readers have, how many, and the way to see or stop it. */
export function CanaryStrip({ canary }: { canary: CanaryRow }) {
  return (
    <section
      aria-label="Canary"
      className="flex flex-wrap items-center gap-x-6 gap-y-3 rounded-lg border border-line bg-surface px-4 py-3"
    >
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-semibold">
          Version {canary.version} is on trial with {canary.percent} % of the readers
        </p>
        <p className="text-sm text-muted">
          Step {canary.step + 1} of {canary.plan.steps.length}, held against version {canary.controlVersion}. It widens
          by itself, and takes itself back when a guard breaks.
        </p>
        <CanarySteps canary={canary} className="mt-2.5 max-w-md" />
      </div>
      <div className="flex flex-wrap gap-2">
        <Link className={buttonClass('secondary')} href={`/admin/prompts/canary/${canary.id}`}>
          See the canary
        </Link>
        <RollBackButton version={canary.version} />
      </div>
    </section>
  )
}

/** The steps as bars; those that were reached are filled. */
export function CanarySteps({
  canary,
  className,
}: {
  canary: Pick<CanaryRow, 'plan' | 'step' | 'status'>
  className?: string
}) {
  const reached = canary.status === 'passed' ? canary.plan.steps.length - 1 : canary.step
  const isStopped = canary.status === 'rolled_back' || canary.status === 'stopped'
  return (
    <ol className={cn('flex gap-1.5', className)} aria-label="Steps">
      {canary.plan.steps.map((percent, index) => (
        <li
          key={percent}
          aria-current={index === reached ? 'step' : undefined}
          className={cn('tabular flex-1 text-xs', index === reached ? 'font-semibold text-ink' : 'text-muted')}
        >
          <span
            className={cn(
              'mb-1 block h-1.5 rounded-full',
              index > reached ? 'bg-hover' : isStopped ? 'bg-danger' : 'bg-accent',
            )}
            aria-hidden
          />
          {percent} %
        </li>
      ))}
    </ol>
  )
}
