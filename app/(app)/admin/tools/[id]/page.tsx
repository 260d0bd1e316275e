import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { requirePage } from '@/app/_lib/require-page'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { listGroups } from '@/db/queries/people/list-groups'
import { listOperations } from '@/db/queries/tools/list-operations'
import { listServices } from '@/db/queries/tools/list-services'
import type { ToolServiceId } from '@/lib/domain/ids'
import { EditService } from '../_parts/edit-service'
import { OperationList } from '../_parts/operation-list'
import { RemoveService } from '../_parts/remove-service'

export const metadata: Metadata = { title: 'Service' }

/** One service: what it may be asked, tried by hand, and its settings. */
export default async function ServicePage({ params }: { params: Promise<{ id: string }> }) {
  const { runtime, scope } = await requirePage('admin')
  const serviceId = (await params).id as ToolServiceId
  const service = (await listServices(runtime.db, scope)).find(({ id }) => id === serviceId)
  if (!service) notFound()
  const [operations, groups] = await Promise.all([
    listOperations(runtime.db, scope, { serviceId }),
    listGroups(runtime.db, scope),
  ])
  const { name, baseUrl, auth, hasSecret, asked } = service
  return (
    <>
      <PageHeader
        title={name}
        description={`${baseUrl} · ${asked === 0 ? 'not asked yet' : asked === 1 ? 'asked once' : `asked ${asked} times`}`}
        actions={<RemoveService serviceId={serviceId} name={name} />}
      >
        <Link className="text-sm text-muted hover:text-ink" href="/admin/tools">
          ← Tools
        </Link>
      </PageHeader>
      <div className="grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-4">
        <Card aria-label="Operations">
          <CardHeader
            title="Operations"
            description="What a model may ask for an answer. What may change something is sent only once the person who asked has seen and allowed it; programs cannot."
          />
          <CardBody>
            <OperationList serviceId={serviceId} operations={operations} />
          </CardBody>
        </Card>
        <Card aria-label="Settings">
          <CardHeader title="Settings" />
          <CardBody>
            <EditService
              serviceId={serviceId}
              stored={{ name, baseUrl, auth, groups: service.groups }}
              hasSecret={hasSecret}
              groups={groups.map((group) => ({ id: group.id, name: group.name }))}
            />
          </CardBody>
        </Card>
      </div>
    </>
  )
}
