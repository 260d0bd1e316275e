'use client'
import { Play } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { startRun } from '../actions'
import { countMore, emptyForm, readStartForm, type StartErrors } from './start-form'
import { StartMainFields, type StartChoices } from './start-main-fields'
import { StartMoreFields } from './start-more-fields'

/** A golden set, and what is to be tried with it; what is left alone stays as readers have it now. Starts the run and opens its page. */
export function StartRunDialog(choices: StartChoices) {
  const { suites } = choices
  const router = useRouter()
  const { pending, run } = useAction(startRun)
  const [form, setForm] = useState(() => emptyForm(suites.includes('golden') ? 'golden' : (suites[0] ?? '')))
  const [isOpen, setIsOpen] = useState(false)
  const { input, errors } = readStartForm(form)
  const fields = {
    choices,
    form,
    errors,
    onChange: (change: Partial<typeof form>) => setForm((old) => ({ ...old, ...change })),
  }
  const start = async (): Promise<void> => {
    if (hasErrors(errors)) return setIsOpen(true)
    const started = await run(input)
    if (started) router.push(`/admin/evals/${started.runId}`)
  }
  const more = countMore(form)
  return (
    <Dialog
      trigger={
        <Button variant="primary">
          <Play aria-hidden />
          Start a run
        </Button>
      }
      title="Start a run"
      description="Each case is asked as a reader would, with that reader's rights, and scored. Readers see nothing of it."
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button variant="primary" loading={pending} onClick={() => void start()}>
            Start
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <StartMainFields {...fields} />
        <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
          <summary className="w-fit cursor-pointer rounded-sm text-sm font-medium text-muted hover:text-ink">
            More settings{more > 0 && `, ${more} changed`}
          </summary>
          <div className="mt-4 border-t border-line pt-4">
            <StartMoreFields {...fields} />
          </div>
        </details>
      </div>
    </Dialog>
  )
}

const hasErrors = (errors: StartErrors): boolean => Object.keys(errors).length > 0
