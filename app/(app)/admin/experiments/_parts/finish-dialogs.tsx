'use client'
import { useState, type ReactNode } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { keep, take } from '../actions'

type Props = { id: string; change: string; control: string; isPassed: boolean }

/** The two ways to end an experiment: with the change for everyone, or with what is. */
export function FinishDialogs({ id, change, control, isPassed }: Props) {
  const taking = useAction(take, { done: `Every reader has it now: ${change}.` })
  const keeping = useAction(keep, { done: `What was active stays: ${control}.` })
  return (
    <>
      <WordsDialog
        label="Keep what is"
        title="End it with what is active?"
        description={`Every reader has ${control} from the next question on. The report stays.`}
        field="What was learnt"
        hint="May be left empty. It stays with the report."
        isNeeded={false}
        confirm="Keep what is"
        pending={keeping.pending}
        onConfirm={(note) => keeping.run({ id, note })}
      />
      <WordsDialog
        label="Take the change"
        title="Give the change to every reader?"
        description={`It becomes the active setting: ${change}. Roll back is one click, on this page.`}
        field={isPassed ? null : 'Override the gate: why'}
        hint="The golden set did not show that it is as good. A sentence; it is kept in the audit log with your name."
        isNeeded={!isPassed}
        confirm="Take the change"
        variant="primary"
        pending={taking.pending}
        onConfirm={(reason) => taking.run({ id, override: isPassed ? null : reason })}
      />
    </>
  )
}

type WordsDialogProps = {
  label: string
  title: string
  description: ReactNode
  /** Null: nothing is to be said. */
  field: string | null
  hint: string
  isNeeded: boolean
  confirm: string
  variant?: 'primary' | 'secondary'
  pending: boolean
  onConfirm: (words: string) => Promise<unknown>
}

function WordsDialog(props: WordsDialogProps) {
  const { label, title, description, field, hint, isNeeded, confirm, variant = 'secondary', pending, onConfirm } = props
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState('')
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant={variant}>{label}</Button>}
      title={title}
      description={description}
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button
            variant="primary"
            disabled={isNeeded && words.trim().length < 10}
            loading={pending}
            onClick={() => void onConfirm(words).then((done) => done !== undefined && setOpen(false))}
          >
            {confirm}
          </Button>
        </>
      }
    >
      {field && (
        <Field label={field} hint={hint}>
          <Textarea value={words} maxLength={500} onChange={(event) => setWords(event.target.value)} />
        </Field>
      )}
    </Dialog>
  )
}
