'use client'
import { onSubmit } from '@/app/_lib/on-submit'
import { FlaskConical } from 'lucide-react'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { tryOut } from '../actions'
import { readForm, readSource, type ConnectorForm as Form } from './connector-form-state'
import { scheduleOptions } from './describe-schedule'
import type { TrialOutcome } from './name-trial'
import { SourceFields } from './source-fields'
import { TrialResult } from './trial-result'

export type ConnectorInput = NonNullable<ReturnType<typeof readForm>['input']>

export type ConnectorFormProps = {
  initial: Form
  folders: readonly string[]
  /** Only of a new one: a connector stays with its collection. */
  collections?: readonly { id: string; name: string }[]
  /** Of one that is stored: its trials are kept in its history. */
  connectorId?: string
  /** A password or key is stored: an empty field keeps it. */
  hasSecret?: boolean
  saveLabel: string
  pending: boolean
  onSave: (input: ConnectorInput, form: Form) => void
}

/** Source, name, place and time of a connector, and a trial before it is saved. Fields are marked once someone has tried to send the form. */
export function ConnectorForm(props: ConnectorFormProps) {
  const { initial, folders, collections, connectorId, hasSecret = false, saveLabel, pending, onSave } = props
  const [form, setForm] = useState(initial)
  const [isTried, setIsTried] = useState(false)
  const [outcome, setOutcome] = useState<TrialOutcome | null>(null)
  const trying = useAction(tryOut)
  const { input, problems } = readForm(form)
  const change = (changed: Partial<Form>): void => setForm((old) => ({ ...old, ...changed }))
  const tryIt = async (): Promise<void> => {
    const { source } = readSource(form)
    if (!source) return setIsTried(true)
    setOutcome(null)
    setOutcome((await trying.run({ ...source, connectorId })) ?? null)
  }
  const submit = (): void => {
    setIsTried(true)
    if (input) onSave(input, form)
  }
  const shown = isTried ? problems : {}
  return (
    <form onSubmit={onSubmit(submit)} noValidate className="grid max-w-2xl gap-4">
      <SourceFields form={form} problems={shown} folders={folders} hasSecret={hasSecret} onChange={change} />
      <Field label="Name" error={shown.name} required>
        <Input value={form.name} maxLength={80} onChange={(event) => change({ name: event.target.value })} />
      </Field>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        {collections && (
          <Field label="Into the collection" hint="Who may read it is set at the collection.">
            <Select
              value={form.collectionId}
              onValueChange={(collectionId) => change({ collectionId })}
              options={[
                { value: 'new', label: 'A new one of this name' },
                ...collections.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          </Field>
        )}
        <Field label="Runs">
          <Select value={form.schedule} onValueChange={(schedule) => change({ schedule })} options={scheduleOptions} />
        </Field>
      </div>
      <div aria-live="polite" className="grid gap-2 empty:hidden">
        {outcome?.trial && <TrialResult trial={outcome.trial} />}
        {outcome?.failure && (
          <Notice tone="danger" title={outcome.failure.title}>
            {outcome.failure.message}
          </Notice>
        )}
      </div>
      <div className="flex flex-wrap justify-end gap-2">
        <Button loading={trying.pending} onClick={() => void tryIt()}>
          {!trying.pending && <FlaskConical aria-hidden />}
          {trying.pending ? 'Looking…' : 'Try it without taking anything'}
        </Button>
        <Button type="submit" variant="primary" loading={pending}>
          {saveLabel}
        </Button>
      </div>
    </form>
  )
}
