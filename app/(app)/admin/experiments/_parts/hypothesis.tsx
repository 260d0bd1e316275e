import type { ExperimentRow } from '@/db/queries/experiments/find-experiment'
import { findGroups } from '@/db/queries/people/find-groups'
import { listNames } from '@/db/queries/people/list-names'
import { isEveryone } from '@/lib/domain/experiment'
import { describeThing, thingLabels } from '@/lib/domain/experiment-words'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { describeShare } from './describe-experiment'

type Props = {
  experiment: ExperimentRow
  /** What is active now, for a draft. */
  active: string
  runtime: Runtime
  scope: Scope
}

/** What is tried against what, by whom, and why. */
export async function Hypothesis({ experiment, active, runtime, scope }: Props) {
  const { what, change, control, rationale, audience, plan, status } = experiment
  const [groups, names] = await Promise.all([
    findGroups(runtime.db, scope, audience.groupIds),
    audience.userIds.length > 0 ? listNames(runtime.db, scope, { ids: audience.userIds }) : new Map<string, string>(),
  ])
  const chosen = [...groups.map(({ name }) => name), ...names.values()]
  const steps = plan.steps.length > 1 ? plan.steps.map((step) => `${step} %`).join(' → ') : null
  return (
    <section aria-label="Hypothesis" className="grid gap-4 rounded-lg border border-line bg-surface px-4 py-4">
      <p className="max-w-3xl text-pretty whitespace-pre-line break-words">{rationale}</p>
      <dl className="grid gap-x-6 gap-y-3 text-sm lg:grid-cols-3">
        <Fact label={`${thingLabels[what]}, control`} value={control?.label ?? active} />
        <Fact label={`${thingLabels[what]}, with the change`} value={describeThing(what, change.value)} />
        <Fact
          label={status === 'draft' ? 'Readers first' : 'Readers'}
          value={describeShare(experiment)}
          more={[
            isEveryone(audience) ? '' : chosen.join(', '),
            steps ? `${steps}, ${plan.answersPerStep} answers and ${plan.minutesPerStep} minutes a step` : '',
          ].filter(Boolean)}
        />
      </dl>
    </section>
  )
}

function Fact({ label, value, more = [] }: { label: string; value: string; more?: readonly string[] }) {
  return (
    <div className="min-w-0">
      <dt className="text-muted">{label}</dt>
      <dd className="font-medium break-words">{value}</dd>
      {more.map((line) => (
        <dd key={line} className="text-xs break-words text-muted">
          {line}
        </dd>
      ))}
    </div>
  )
}
