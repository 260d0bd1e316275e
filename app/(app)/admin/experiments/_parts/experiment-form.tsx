'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { change, create } from '../actions'
import { AudienceFields, type Choosable } from './audience-fields'
import { ChangeFields, type ChangeFieldsProps } from './change-fields'
import { toDraft, type FormState } from './form-state'
import { ShareFields } from './share-fields'

export type ExperimentFormProps = {
  initial: FormState
  /** The draft that is changed; null for a new one. */
  id: string | null
  active: ChangeFieldsProps['active']
  models: ChangeFieldsProps['models']
  rerankers: ChangeFieldsProps['rerankers']
  groups: readonly Choosable[]
  people: readonly Choosable[]
}

/** What is tried, why, by whom and how fast. Saved as a draft; no reader has it before it is started. */
export function ExperimentForm({ initial, id, active, models, rerankers, groups, people }: ExperimentFormProps) {
  const router = useRouter()
  const [form, setForm] = useState(initial)
  const [isTried, setIsTried] = useState(false)
  const creating = useAction(create)
  const changing = useAction(change)
  const made = toDraft(form, active)
  const errors = isTried && 'errors' in made ? made.errors : {}
  const set = (next: Partial<FormState>): void => setForm((old) => ({ ...old, ...next }))
  const save = async (): Promise<void> => {
    setIsTried(true)
    if ('errors' in made) return
    const saved = id === null ? await creating.run(made.draft) : await changing.run({ id, draft: made.draft })
    if (saved === undefined) return
    router.push(`/admin/experiments/${id ?? (saved as { id: string }).id}`)
  }
  return (
    <form
      className="grid max-w-3xl gap-6"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Card>
        <CardHeader title="What is tried" description="One thing; the control is what is active." />
        <CardBody className="grid gap-4">
          <Field label="Name" error={errors['name']} required>
            <Input value={form.name} maxLength={80} onChange={(event) => set({ name: event.target.value })} />
          </Field>
          <Field
            label="Hypothesis"
            hint="What you expect, and why. It stays with the result."
            error={errors['rationale']}
            required
          >
            <Textarea value={form.rationale} onChange={(event) => set({ rationale: event.target.value })} />
          </Field>
          <ChangeFields form={form} onChange={set} {...{ active, models, rerankers }} errors={errors} />
        </CardBody>
      </Card>
      <Card>
        <CardHeader
          title="Who takes part"
          description="A person is always on the same side. Programs with an API key take part in none: they get what is active."
        />
        <CardBody className="grid gap-4">
          <AudienceFields form={form} onChange={set} groups={groups} people={people} error={errors['audience']} />
          <ShareFields form={form} onChange={set} error={errors['percent'] ?? errors['plan']} />
        </CardBody>
      </Card>
      <div className="flex flex-wrap items-center justify-end gap-3">
        {Object.keys(errors).length > 0 && <output className="text-sm text-danger">Something is missing above.</output>}
        <Button onClick={() => router.back()}>Cancel</Button>
        <Button type="submit" variant="primary" loading={creating.pending || changing.pending}>
          {id === null ? 'Save the draft' : 'Save'}
        </Button>
      </div>
    </form>
  )
}
