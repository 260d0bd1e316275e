'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { ReadApi } from '@/lib/answer/http-tools/admin/read-document'
import { save } from '../actions'
import { DocumentSource, type GivenDocument } from './document-source'
import { FoundOperations } from './found-operations'
import { ServiceFields } from './service-fields'
import { formOf, inputOf, type Group, type ServiceForm } from './service-form-state'

/** Reads the document, shows what it says, and adds the service. */
export function AddService({ groups }: { groups: readonly Group[] }) {
  const router = useRouter()
  const adding = useAction(save, { done: 'Service added' })
  const [read, setRead] = useState<{ document: GivenDocument; api: ReadApi } | null>(null)
  const [form, setForm] = useState<ServiceForm | null>(null)
  const onRead = (document: GivenDocument, api: ReadApi): void => {
    setRead({ document, api })
    setForm(formOf({ name: api.title, baseUrl: api.servers[0] ?? '', auth: api.auth }))
  }
  const add = async (): Promise<void> => {
    if (!read || !form) return
    const added = await adding.run({ ...inputOf(form), document: read.document })
    if (added) router.push(`/admin/tools/${added.id}`)
  }
  if (!read || !form)
    return (
      <Card className="max-w-3xl">
        <CardBody className="pt-4">
          <DocumentSource onRead={onRead} />
        </CardBody>
      </Card>
    )
  return (
    <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-4">
      <Card>
        <CardHeader title="The service" />
        <CardBody>
          <ServiceFields
            form={form}
            onChange={(next) => setForm({ ...form, ...next })}
            groups={groups}
            hasSecret={false}
          />
        </CardBody>
      </Card>
      <FoundOperations operations={read.api.operations} />
      <div className="flex justify-end gap-2">
        <Button onClick={() => setRead(null)}>Another document</Button>
        <Button variant="primary" loading={adding.pending} onClick={() => void add()}>
          Add the service
        </Button>
      </div>
    </div>
  )
}
