'use client'
import { Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { importCsv } from '../actions'

/** Takes a list of terms, chosen as a file or pasted, so that it can be mended where a mistake is named. */
export function ImportButton() {
  const [open, setOpen] = useState(false)
  const [csv, setCsv] = useState('')
  const file = useRef<HTMLInputElement>(null)
  const { pending, run } = useAction(importCsv, {
    done: ({ added, known }) => `${added} added${known > 0 ? `, ${known} were there` : ''}`,
  })
  const take = async (): Promise<void> => {
    if ((await run({ csv })) === undefined) return
    setOpen(false)
    setCsv('')
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
      title="Import terms"
      description="A table with the columns Term, Means and Definition, for everyone’s questions. What is there stays; a mistake is named with its line, and nothing is taken."
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button variant="primary" loading={pending} disabled={csv.trim() === ''} onClick={() => void take()}>
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
            accept=".csv,.tsv,.txt"
            className="hidden"
            onChange={(event) => void event.target.files?.[0]?.text().then(setCsv)}
          />
          <Button size="sm" onClick={() => file.current?.click()}>
            Choose a file
          </Button>
        </div>
        <Field label="Table (CSV)" hint="The format that “CSV” under In use writes.">
          <Textarea
            className="min-h-40 font-mono text-sm"
            spellCheck={false}
            placeholder={'Term,Means,Definition\nPTO,paid time off,Leave that is paid'}
            value={csv}
            onChange={(event) => setCsv(event.target.value)}
          />
        </Field>
      </div>
    </Dialog>
  )
}
