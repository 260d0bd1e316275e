'use client'
import { Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'

export type ImportDialogProps = {
  title: string
  description: string
  /** Names the field for the text, and says where its format comes from. */
  label: string
  hint: string
  placeholder?: string
  /** Endings of the files that can be chosen. */
  accept: string
  pending: boolean
  /** Takes the text; `file` is the name of what was chosen, "pasted" without one. False keeps the dialog open with it. */
  onTake: (source: { text: string; file: string }) => Promise<boolean>
}

const nothing = { text: '', file: 'pasted' }

/** A text chosen as a file or pasted, so that it can be mended where a mistake is named. */
export function ImportDialog({
  title,
  description,
  label,
  hint,
  placeholder,
  accept,
  pending,
  onTake,
}: ImportDialogProps) {
  const [open, setOpen] = useState(false)
  const [source, setSource] = useState(nothing)
  const input = useRef<HTMLInputElement>(null)
  const read = async (chosen: File | undefined): Promise<void> => {
    if (chosen) setSource({ text: await chosen.text(), file: chosen.name })
  }
  const take = async (): Promise<void> => {
    if (!(await onTake(source))) return
    setOpen(false)
    setSource(nothing)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button>
          <Upload aria-hidden />
          Import
        </Button>
      }
      title={title}
      description={description}
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button variant="primary" loading={pending} disabled={source.text.trim() === ''} onClick={() => void take()}>
            Import
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <div>
          <input
            ref={input}
            type="file"
            accept={accept}
            className="hidden"
            onChange={(event) => void read(event.target.files?.[0])}
          />
          <Button size="sm" onClick={() => input.current?.click()}>
            Choose a file
          </Button>
        </div>
        <Field label={label} hint={hint}>
          <Textarea
            className="min-h-48 font-mono text-sm"
            spellCheck={false}
            placeholder={placeholder}
            value={source.text}
            onChange={(event) => setSource({ ...source, text: event.target.value })}
          />
        </Field>
      </div>
    </Dialog>
  )
}
