'use client'
import { onSubmit } from '@/app/_lib/on-submit'
import { useState } from 'react'
import { readText } from '@/app/_lib/read-text'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { longestSettings, type AdapterRecord } from '@/lib/domain/adapter-record'
import { saveAdapter } from '../actions'

type Choice = { readonly value: string; readonly label: string }
export type AdapterChoices = { readonly files: readonly Choice[]; readonly runs: readonly Choice[] }
export type AdapterDialogProps = {
  choices: AdapterChoices
  /** One that is changed. */
  record?: Pick<AdapterRecord, 'id' | 'name' | 'baseModel' | 'settings' | 'dataset' | 'runBefore' | 'runAfter'>
}

const none = { value: 'none', label: 'None yet' }

/** Writes an adapter down, or changes what was written. */
export function AdapterDialog({ choices, record }: AdapterDialogProps) {
  const [open, setOpen] = useState(false)
  const save = useAction(saveAdapter, { done: record ? 'Record saved' : 'Adapter recorded' })
  // The file of a record stays a choice when fifty later ones have been taken out.
  const own = record && { value: record.dataset.sha256, label: `As recorded · ${record.dataset.sha256.slice(0, 8)}` }
  const files = own && !choices.files.some(({ value }) => value === own.value) ? [own, ...choices.files] : choices.files
  const runs = [none, ...choices.runs]

  async function submit(form: FormData) {
    const text = (name: string): string => readText(form, name)
    const saved = await save.run({
      ...(record && { id: record.id }),
      name: text('name'),
      baseModel: text('baseModel'),
      settings: text('settings'),
      sha256: text('sha256'),
      runBefore: text('runBefore') || 'none',
      runAfter: text('runAfter') || 'none',
    })
    if (saved !== undefined) setOpen(false)
  }

  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={record ? <Button size="sm">Change</Button> : <Button variant="primary">Record an adapter</Button>}
      title={record ? 'Change the record' : 'Record an adapter'}
      description="What it was made of, and golden runs with the base model and with the trained one."
    >
      <form onSubmit={onSubmit(submit)} className="grid gap-4">
        <Field label="Name" required>
          <Input name="name" maxLength={120} defaultValue={record?.name} />
        </Field>
        <Field label="Base model" hint="With its version, as its publisher names it." required>
          <Input name="baseModel" maxLength={200} defaultValue={record?.baseModel} />
        </Field>
        <Field label="Trained on" hint="Files that were taken out of this workspace, known by their hash." required>
          <Select name="sha256" options={files} defaultValue={record?.dataset.sha256 ?? files[0]?.value ?? ''} />
        </Field>
        <Field label="Settings" hint="As the trainer was given them: rank, learning rate, epochs, seed.">
          <Textarea name="settings" rows={4} maxLength={longestSettings} defaultValue={record?.settings} />
        </Field>
        <Field label="Golden run before">
          <Select name="runBefore" options={runs} defaultValue={record?.runBefore ?? 'none'} />
        </Field>
        <Field label="Golden run after">
          <Select name="runAfter" options={runs} defaultValue={record?.runAfter ?? 'none'} />
        </Field>
        <div className="flex justify-end gap-2">
          <Button onClick={() => setOpen(false)}>Cancel</Button>
          <Button type="submit" variant="primary" loading={save.pending}>
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
