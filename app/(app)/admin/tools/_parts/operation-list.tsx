'use client'
import { useAction } from '@/app/_lib/use-action'
import { Badge } from '@/components/ui/badge'
import { Switch } from '@/components/ui/switch'
import type { OperationRow } from '@/db/queries/tools/list-operations'
import { isReading } from '@/lib/domain/tool-service'
import { switchTo } from '../actions'
import { OperationName } from './operation-name'
import { TryDialog } from './try-dialog'

type Props = { serviceId: string; operations: readonly OperationRow[] }

/** Each operation with its switch and a way to try it. */
export function OperationList({ serviceId, operations }: Props) {
  const switching = useAction(switchTo)
  return (
    <ul className="divide-y divide-line text-sm">
      {operations.map((operation) => {
        const { key, method, path, summary, unusable, mode } = operation
        const reads = isReading(method)
        return (
          <li key={key} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5">
            <div className="min-w-0 flex-1 basis-60">
              <OperationName method={method} path={path} summary={summary} />
              {unusable && <p className="mt-0.5 text-pretty text-muted">{unusable}</p>}
            </div>
            {!reads && <Badge tone="warn">May change something</Badge>}
            <div className="flex items-center gap-3">
              {unusable === null && <TryDialog serviceId={serviceId} operation={operation} />}
              <Switch
                aria-label={`${summary}: ${reads ? 'offered to answers' : 'offered once the person confirms'}`}
                checked={mode !== 'off'}
                disabled={unusable !== null || switching.pending}
                onCheckedChange={(on) =>
                  void switching.run({ serviceId, key, mode: on ? (reads ? 'on' : 'confirm') : 'off' })
                }
              />
            </div>
          </li>
        )
      })}
    </ul>
  )
}
