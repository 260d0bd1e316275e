'use client'
import { useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'

const shortest = 10

export type ReasonButtonProps = {
  label: ReactNode
  title: string
  /** What happens, and to whom. */
  description: string
  /** Of the button that leaves things as they are. */
  keep: string
  /** Of the button that does it; left out, as `label`. */
  confirm?: string
  pending: boolean
  /** Undefined: it did not work, and the dialog stays. */
  onConfirm: (reason: string) => Promise<unknown>
}

/** A button that does something in spite of what stands against it, with a reason that the audit log keeps. */
export function ReasonButton(props: ReasonButtonProps) {
  const { label, title, description, keep, confirm = label, pending, onConfirm } = props
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const act = async (): Promise<void> => {
    if ((await onConfirm(reason)) !== undefined) setAsking(false)
  }
  return (
    <>
      <Button size="sm" onClick={() => setAsking(true)}>
        {label}
      </Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={title}
        description={description}
        footer={
          <>
            <DialogClose>
              <Button>{keep}</Button>
            </DialogClose>
            <Button
              variant="danger"
              disabled={reason.trim().length < shortest}
              loading={pending}
              onClick={() => void act()}
            >
              {confirm}
            </Button>
          </>
        }
      >
        <Field label="Why" hint="A sentence. It is kept in the audit log with your name.">
          <Textarea value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
      </Dialog>
    </>
  )
}
