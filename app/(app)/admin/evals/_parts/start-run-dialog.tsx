'use client'
import { Play } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { searchModes, type SearchMode } from '@/lib/domain/passage'
import { startRun } from '../actions'

export type StartRunDialogProps = {
  suites: readonly string[]
  models: readonly { id: string; label: string; local: boolean }[]
  /** Versions of the answer prompt; empty for those who may not see them. */
  prompts: readonly { version: number; hint: string }[]
  /** The model that would judge; null: there is none. */
  judge: string | null
}

const asReaders = 'as-readers'
const modeWords: Record<SearchMode, string> = {
  hybrid: 'Keyword and meaning',
  keyword: 'Keyword only',
  vector: 'Meaning only',
}

/** A golden set, a model, a way of searching. Starts the run and opens its page. */
export function StartRunDialog({ suites, models, prompts, judge }: StartRunDialogProps) {
  const router = useRouter()
  const { pending, run } = useAction(startRun)
  const [suite, setSuite] = useState(suites.includes('golden') ? 'golden' : (suites[0] ?? ''))
  const [model, setModel] = useState(asReaders)
  const [prompt, setPrompt] = useState(asReaders)
  const [mode, setMode] = useState<string>(asReaders)
  const [fresh, setFresh] = useState(false)
  const [judged, setJudged] = useState(false)
  const hosted = models.find(({ id }) => id === model)?.local === false
  const start = async (): Promise<void> => {
    const chosen = searchModes.find((one) => one === mode)
    const variant = {
      ...(model !== asReaders && { model }),
      ...(prompt !== asReaders && { promptVersion: Number(prompt) }),
      ...(chosen && { retrieval: { mode: chosen } }),
    }
    const started = await run({ suite, variant, fresh, judge: judged })
    if (started) router.push(`/admin/evals/${started.runId}`)
  }
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
        <Field label="Golden set">
          <Select
            value={suite}
            onValueChange={setSuite}
            options={suites.map((name) => ({ value: name, label: name }))}
          />
        </Field>
        <Field
          label="Model"
          {...(hosted && {
            hint: 'A hosted model: the run costs what its answers cost, and shows under Usage and cost.',
          })}
        >
          <Select
            value={model}
            onValueChange={setModel}
            options={[
              { value: asReaders, label: 'As readers have it' },
              ...models.map(({ id, label }) => ({ value: id, label, hint: id })),
            ]}
          />
        </Field>
        {prompts.length > 1 && (
          <Field label="Prompt">
            <Select
              value={prompt}
              onValueChange={setPrompt}
              options={[
                { value: asReaders, label: 'As readers have it' },
                ...prompts.map(({ version, hint }) => ({ value: String(version), label: `Version ${version}`, hint })),
              ]}
            />
          </Field>
        )}
        <Field label="Search">
          <Select
            value={mode}
            onValueChange={setMode}
            options={[
              { value: asReaders, label: 'As readers have it' },
              ...searchModes.map((one) => ({ value: one, label: modeWords[one] })),
            ]}
          />
        </Field>
        <Checkbox
          checked={fresh}
          onCheckedChange={(checked) => setFresh(checked === true)}
          label="Ask every case anew"
          hint="Otherwise answers of an earlier run are taken where nothing they depend on has changed."
        />
        <Checkbox
          checked={judged}
          disabled={judge === null}
          onCheckedChange={(checked) => setJudged(checked === true)}
          label="Let a model judge the answers too"
          hint={
            judge === null
              ? 'There is no hosted model to judge. See Judge, under Quality.'
              : `${judge} gets each answer and what is expected, and costs a call or more a case. It decides about no case.`
          }
        />
      </div>
    </Dialog>
  )
}
