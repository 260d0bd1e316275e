'use client'
import { useState, type FormEvent, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

export type TermDraft = {
  readonly term: string
  readonly meaning: string
  readonly definition: string
  readonly onlyCapitals: boolean
  readonly isEveryones: boolean
}

export const newDraft: TermDraft = { term: '', meaning: '', definition: '', onlyCapitals: false, isEveryones: true }

export type TermDialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  trigger?: ReactNode
  title: string
  description: string
  saveLabel: string
  given: TermDraft
  pending: boolean
  /** Offers to make a term of some documents everyone's. */
  mayOpen: boolean
  /** Resolves to whether it is saved; the dialog stays open otherwise. */
  onSave: (draft: TermDraft) => Promise<boolean>
}

const formId = 'glossary-term'

/** A term, its other wording, and how questions are read with them. */
export function TermDialog(props: TermDialogProps) {
  const { open, onOpenChange, trigger, title, description, saveLabel, given, pending, mayOpen, onSave } = props
  const [draft, setDraft] = useState(given)
  const write = (change: Partial<TermDraft>) => setDraft((old) => ({ ...old, ...change }))
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (await onSave(draft)) onOpenChange(false)
  }
  const isReady = draft.term.trim() !== '' && draft.meaning.trim() !== ''
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (next) setDraft(given)
        onOpenChange(next)
      }}
      {...(trigger && { trigger })}
      title={title}
      description={description}
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button variant="primary" type="submit" form={formId} loading={pending} disabled={!isReady}>
            {saveLabel}
          </Button>
        </>
      }
    >
      <form id={formId} className="grid gap-4" onSubmit={(event) => void save(event)}>
        <Field label="Term" hint="An acronym, or the name that is less known." required>
          <Input value={draft.term} maxLength={120} onChange={(event) => write({ term: event.target.value })} />
        </Field>
        <Field label="Means the same as" required>
          <Input value={draft.meaning} maxLength={120} onChange={(event) => write({ meaning: event.target.value })} />
        </Field>
        <Field label="Definition" hint="One line, for those who look it up here. It is not searched for.">
          <Input
            value={draft.definition}
            maxLength={300}
            onChange={(event) => write({ definition: event.target.value })}
          />
        </Field>
        <Checkbox
          label="Only in capitals"
          hint="For acronyms that are also words: “PET” is read, “pet” is not."
          checked={draft.onlyCapitals}
          onCheckedChange={(checked) => write({ onlyCapitals: checked === true })}
        />
        {mayOpen && (
          <Checkbox
            label="For everyone’s questions"
            hint="Also for people who may not open a document that explains it: they will see both wordings."
            checked={draft.isEveryones}
            onCheckedChange={(checked) => write({ isEveryones: checked === true })}
          />
        )}
      </form>
    </Dialog>
  )
}
