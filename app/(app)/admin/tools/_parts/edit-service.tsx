'use client'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { save } from '../actions'
import { ReplaceDocument } from './replace-document'
import { ServiceFields } from './service-fields'
import { formOf, inputOf, type Group } from './service-form-state'

type Props = {
  serviceId: string
  stored: Parameters<typeof formOf>[0]
  hasSecret: boolean
  groups: readonly Group[]
}

export function EditService({ serviceId, stored, hasSecret, groups }: Props) {
  const saving = useAction(save, { done: 'Service saved' })
  const [form, setForm] = useState(() => formOf(stored))
  const submit = async (): Promise<void> => {
    if (await saving.run({ ...inputOf(form), serviceId })) setForm({ ...form, secret: '' })
  }
  return (
    <div className="grid gap-4">
      <ServiceFields
        form={form}
        onChange={(next) => setForm({ ...form, ...next })}
        groups={groups}
        hasSecret={hasSecret && form.kind === stored.auth.kind}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <ReplaceDocument serviceId={serviceId} stored={stored} />
        <Button variant="primary" loading={saving.pending} onClick={() => void submit()}>
          Save
        </Button>
      </div>
    </div>
  )
}
