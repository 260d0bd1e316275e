'use client'
import { Sparkles } from 'lucide-react'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { GenerationChoice } from '@/lib/domain/case-proposal'
import { propose } from '../actions'

export type ProposeDialogProps = {
  collections: readonly { id: string; name: string; documentCount: number }[]
  /** Hosted models of which one may write. */
  models: readonly { id: string; label: string }[]
  /** The document from whose page this was opened. */
  document: { id: string; title: string } | null
  busy: boolean
}

const [uncovered, chosenDocument, rules] = ['uncovered', 'document', 'rules']
const perDocumentChoices = ['1', '2', '3', '4', '6', '8', '10']
const perRunChoices = ['20', '50', '100', '200', '500']
const toOptions = (values: readonly string[]) => values.map((value) => ({ value, label: value }))

/** Which documents, how many cases, and who writes them. */
export function ProposeDialog({ collections, models, document, busy }: ProposeDialogProps) {
  const { pending, run } = useAction(propose, { done: 'Looking through the documents' })
  const [open, setOpen] = useState(document !== null)
  const [which, setWhich] = useState(document ? chosenDocument : uncovered)
  const [perDocument, setPerDocument] = useState('4')
  const [perRun, setPerRun] = useState('100')
  const [writer, setWriter] = useState(rules)
  const start = async (): Promise<void> => {
    const input = {
      choice: toChoice(which, document?.id),
      perDocument: Number(perDocument),
      perRun: Number(perRun),
      model: writer === rules ? null : writer,
    }
    if ((await run(input)) !== undefined) setOpen(false)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="primary" disabled={busy}>
          <Sparkles aria-hidden />
          Propose cases
        </Button>
      }
      title="Propose golden cases"
      description="Questions are made out of what your documents say. Nothing becomes a golden case until somebody accepts it."
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button variant="primary" loading={pending} onClick={() => void start()}>
            Propose
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Field label="Documents" hint="New and changed ones come first.">
          <Select
            value={which}
            onValueChange={setWhich}
            options={[
              ...(document ? [{ value: chosenDocument, label: document.title, hint: 'This document' }] : []),
              { value: uncovered, label: 'All without a golden case' },
              ...collections.map(({ id, name, documentCount }) => ({
                value: id,
                label: name,
                hint: documentCount === 1 ? '1 document' : `${documentCount} documents`,
              })),
            ]}
          />
        </Field>
        <div className="grid grid-cols-2 gap-4">
          <Field label="A document, at most">
            <Select value={perDocument} onValueChange={setPerDocument} options={toOptions(perDocumentChoices)} />
          </Field>
          <Field label="In all, at most">
            <Select value={perRun} onValueChange={setPerRun} options={toOptions(perRunChoices)} />
          </Field>
        </div>
        <Field
          label="Written by"
          hint={
            writer === rules
              ? 'Nothing leaves this server. Sentences that make no question are proposed with a gap.'
              : 'Up to three passages of each document go to the model’s provider, and cost what its calls cost.'
          }
        >
          <Select
            value={writer}
            onValueChange={setWriter}
            options={[
              { value: rules, label: 'Rules, without a model' },
              ...models.map(({ id, label }) => ({ value: id, label, hint: id })),
            ]}
          />
        </Field>
      </div>
    </Dialog>
  )
}

function toChoice(which: string, documentId: string | undefined): GenerationChoice {
  if (which === chosenDocument && documentId) return { kind: 'documents', documentIds: [documentId] }
  return which === uncovered ? { kind: 'uncovered' } : { kind: 'collection', collectionId: which }
}
