'use client'
import { onSubmit } from '@/app/_lib/on-submit'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { undoMs } from '@/lib/domain/document-operation'
import { removeWorkspace } from '../actions'

export type DeleteWorkspaceDialogProps = { name: string; asksPassword: boolean }

/** Asks for the name, and for the password of whoever has one. */
export function DeleteWorkspaceDialog({ name, asksPassword }: DeleteWorkspaceDialogProps) {
  const [typed, setTyped] = useState('')
  const [password, setPassword] = useState('')
  const removing = useAction(removeWorkspace)
  const isReady = typed.trim() === name.trim() && (!asksPassword || password !== '')
  const submit = (): void => {
    if (isReady) void removing.run({ name: typed, password })
  }
  return (
    <Dialog
      trigger={
        <Button variant="danger" className="justify-self-start">
          <Trash2 aria-hidden />
          Delete this workspace…
        </Button>
      }
      title={`Delete ${name}?`}
      description={`Everything in it goes for good. You can take it back for ${undoMs / 1000} seconds.`}
      footer={
        <>
          <DialogClose>
            <Button>Keep it</Button>
          </DialogClose>
          <Button type="submit" form="delete-workspace" variant="danger" disabled={!isReady} loading={removing.pending}>
            Delete everything
          </Button>
        </>
      }
    >
      <form id="delete-workspace" onSubmit={onSubmit(submit)} noValidate className="grid gap-4">
        <Field
          label={
            <>
              Type <strong className="font-semibold">{name}</strong>
            </>
          }
        >
          <Input
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Field>
        {asksPassword && (
          <Field label="Your password">
            <Input
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          </Field>
        )}
      </form>
    </Dialog>
  )
}
