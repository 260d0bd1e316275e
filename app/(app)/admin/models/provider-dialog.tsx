'use client'
import { onSubmit } from '@/app/_lib/on-submit'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { saveProvider } from './actions'
import { ProviderFields } from './provider-fields'
import { findProviderProblems, type ProviderForm } from './provider-input'
import type { ProviderView } from './provider-view'

export type ProviderDialogProps = {
  form: ProviderForm
  /** The one that is being changed; null for a new one. */
  provider: ProviderView | null
  onClose: () => void
  /** Told the id once it is saved, and whether it is in use. */
  onSaved: (id: string, isEnabled: boolean) => void
}

/** Fields are marked once someone has tried to send the form, and from then on as they are corrected. */
export function ProviderDialog({ form: initial, provider, onClose, onSaved }: ProviderDialogProps) {
  const [form, setForm] = useState(initial)
  const [isTried, setIsTried] = useState(false)
  const save = useAction(saveProvider, { done: provider ? `${form.name} saved` : `${form.name} added` })
  const problems = findProblems(form, provider)
  const submit = async (): Promise<void> => {
    setIsTried(true)
    if (Object.keys(problems).length > 0) return
    const id = await save.run(form)
    if (id === undefined) return
    onClose()
    onSaved(id, form.enabled)
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={provider ? `Change ${provider.name}` : 'Add a provider'}
      description="Questions and the passages that answer them are sent to this provider when one of its models is used."
    >
      <form onSubmit={onSubmit(submit)} noValidate className="grid gap-4">
        <ProviderFields
          form={form}
          problems={isTried ? problems : {}}
          keyHint={provider?.keyHint ?? null}
          isNew={provider === null}
          onChange={(change) => setForm((old) => ({ ...old, ...change }))}
        />
        <Checkbox
          label="In use"
          hint="People can choose its models, and it stands in when another provider fails."
          checked={form.enabled}
          onCheckedChange={(checked) => setForm((old) => ({ ...old, enabled: checked === true }))}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={save.pending}>
            {form.enabled ? 'Save and test' : 'Save'}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** A stored key goes only to the address it was given for; with another address it has to be entered again. */
function findProblems(form: ProviderForm, provider: ProviderView | null): ReturnType<typeof findProviderProblems> {
  const problems = findProviderProblems(form)
  const isMoved = provider?.keyHint != null && form.baseUrl.trim() !== (provider.baseUrl ?? '')
  if (isMoved && form.apiKey.trim() === '') problems.apiKey ??= 'Enter the key again: the address has changed.'
  return problems
}
