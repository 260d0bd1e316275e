import { PlugZap, Plus } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { requirePage } from '@/app/_lib/require-page'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { listServices } from '@/db/queries/tools/list-services'
import { ServiceList } from './_parts/service-list'

export const metadata: Metadata = { title: 'Tools' }

/** The services that deep answers may ask besides the documents. */
export default async function ToolsPage() {
  const { runtime, scope } = await requirePage('admin')
  const services = await listServices(runtime.db, scope)
  const add = (
    <Link className={buttonClass('primary')} href="/admin/tools/new">
      <Plus aria-hidden />
      Add a service
    </Link>
  )
  return (
    <>
      <PageHeader
        title="Tools"
        description="Services that a deep answer may ask besides the documents: what they say is kept, cited with its time, and shown to who asked alone. They are asked by a model, so one has to be connected."
        actions={services.length > 0 && add}
      />
      {services.length === 0 ? (
        <EmptyState icon={PlugZap} title="Answers can ask your services" action={add}>
          Give the OpenAPI document of a service, such as the one for orders or for stock. You choose what it may be
          asked and by whom; its key stays on this server.
        </EmptyState>
      ) : (
        <ServiceList services={services} />
      )}
    </>
  )
}
