import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { WorkspaceSettings } from '@/lib/config/workspace-settings'
import { experimentThings } from '@/lib/domain/experiment'
import { describeThing, thingLabels } from '@/lib/domain/experiment-words'
import { activeValue } from '@/lib/experiments/active-value'
import { ResetButton } from './reset-button'

type Props = { settings: WorkspaceSettings; model: string; canChange: boolean }

/** What readers have who are in no experiment: the control of the next one. */
export function ActiveSettings({ settings, model, canChange }: Props) {
  return (
    <Card aria-label="What is active">
      <CardHeader
        title="What is active"
        description="What every reader has who is in no experiment, and what a change is held against."
      />
      <CardBody>
        <dl className="grid gap-x-6 gap-y-3 text-sm sm:grid-cols-2 lg:grid-cols-3">
          {experimentThings.map((what) => {
            const value = activeValue(what, settings)
            const isOurs = what === 'forms' ? value === false : value !== null
            return (
              <div key={what} className="min-w-0">
                <dt className="text-muted">{thingLabels[what]}</dt>
                <dd className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium break-words">
                  {what === 'model' ? model : describeThing(what, value)}
                  {isOurs && canChange && what !== 'model' && what !== 'strict' && <ResetButton what={what} />}
                </dd>
              </div>
            )
          })}
        </dl>
      </CardBody>
    </Card>
  )
}
