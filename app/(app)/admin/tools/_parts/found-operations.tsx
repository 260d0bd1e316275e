import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { ReadApi } from '@/lib/answer/http-tools/admin/read-document'
import { isReading } from '@/lib/domain/tool-service'
import { OperationName } from './operation-name'

/** What a document says that the service can be asked, and what becomes of each. */
export function FoundOperations({ operations }: Pick<ReadApi, 'operations'>) {
  return (
    <Card aria-label="Operations">
      <CardHeader
        title={operations.length === 1 ? '1 operation' : `${operations.length} operations`}
        description="Those that read are on from the beginning. You can switch each on the next page."
      />
      <CardBody>
        <ul className="divide-y divide-line text-sm">
          {operations.map((one) => (
            <li key={one.key} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2">
              <OperationName {...one} />
              <span className="text-muted">
                {one.unusable ?? (isReading(one.method) ? 'On' : 'Off: it may change something')}
              </span>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  )
}
