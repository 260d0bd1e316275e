'use client'
import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button, type ButtonVariant } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import type { PromptText } from '@/lib/domain/prompt-version'
import { makeDraft } from '../actions'
import { readPromptFile } from './read-prompt-file'

export type NewDraftDialogProps = {
  versions: readonly { version: number; status: string }[]
  /** The version whose text it starts from unless another is chosen. */
  basedOn: number
  label?: string
  variant?: ButtonVariant
}

/** From which text, or from a file, and why. Opens the draft. */
export function NewDraftDialog({ versions, basedOn, label = 'New draft', variant = 'primary' }: NewDraftDialogProps) {
  const router = useRouter()
  const { pending, run } = useAction(makeDraft)
  const [from, setFrom] = useState(String(basedOn))
  const [rationale, setRationale] = useState('')
  const [file, setFile] = useState<{ text: PromptText } | { problem: string } | null>(null)
  const make = async (): Promise<void> => {
    const text = file && 'text' in file ? file.text : undefined
    const made = await run({ basedOn: Number(from), rationale, ...(text && { text }) })
    if (made) router.push(`/admin/prompts/${made.version}`)
  }
  return (
    <Dialog
      trigger={
        <Button variant={variant}>
          <Plus aria-hidden />
          {label}
        </Button>
      }
      title="New draft"
      description="No reader gets a draft. It is written, tried, and then reviewed by a second person."
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button
            variant="primary"
            loading={pending}
            disabled={rationale.trim().length < 10 || (file !== null && 'problem' in file)}
            onClick={() => void make()}
          >
            Make the draft
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Field label="Why" required hint="What it should make better. Whoever reviews it reads this first.">
          <Textarea value={rationale} onChange={(event) => setRationale(event.target.value)} />
        </Field>
        <Field label="Starts from">
          <Select
            value={from}
            onValueChange={setFrom}
            options={versions.map(({ version, status }) => ({
              value: String(version),
              label: `Version ${version}`,
              hint: status,
            }))}
          />
        </Field>
        <Field
          label="Or from a file"
          hint="As Export writes it, for prompts that are kept in Git."
          error={file !== null && 'problem' in file ? file.problem : undefined}
        >
          <Input
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const chosen = event.target.files?.[0]
              if (!chosen) return setFile(null)
              void chosen.text().then((text) => setFile(readPromptFile(text)))
            }}
          />
        </Field>
      </div>
    </Dialog>
  )
}
