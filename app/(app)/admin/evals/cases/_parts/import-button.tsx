'use client'
import { Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { importCases } from '../actions'

/** Takes a file of evals/, chosen or pasted, so that it can be mended where a mistake is named. */
export function ImportButton() {
  const [open, setOpen] = useState(false)
  const [source, setSource] = useState({ yaml: '', file: 'pasted' })
  const file = useRef<HTMLInputElement>(null)
  const { pending, run } = useAction(importCases, {
    done: ({ created, changed, unchanged }) => `${created} added, ${changed} changed, ${unchanged} as they were`,
  })
  const read = async (chosen: File | undefined): Promise<void> => {
    if (chosen) setSource({ yaml: await chosen.text(), file: chosen.name })
  }
  const take = async (): Promise<void> => {
    if (!(await run(source))) return
    setOpen(false)
    setSource({ yaml: '', file: 'pasted' })
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
      title="Import golden cases"
      description="New ids are added, known ones replaced where they differ, none is removed. A mistake is named with its line, and nothing is taken."
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button variant="primary" loading={pending} disabled={source.yaml.trim() === ''} onClick={() => void take()}>
            Import
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <div>
          <input
            ref={file}
            type="file"
            accept=".yaml,.yml"
            className="hidden"
            onChange={(event) => void read(event.target.files?.[0])}
          />
          <Button size="sm" onClick={() => file.current?.click()}>
            Choose a file
          </Button>
        </div>
        <Field label="Golden set (YAML)" hint="The format of evals/golden.yaml.">
          <Textarea
            className="min-h-48 font-mono text-sm"
            spellCheck={false}
            value={source.yaml}
            onChange={(event) => setSource({ ...source, yaml: event.target.value })}
          />
        </Field>
      </div>
    </Dialog>
  )
}
