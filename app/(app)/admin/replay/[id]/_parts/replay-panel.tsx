'use client'
import { onSubmit } from '@/app/_lib/on-submit'
import { Play } from 'lucide-react'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { Replay, ReplayChange } from '@/lib/domain/replay'
import { replayAnswer } from '../../actions'
import { asThen, readReplayForm, type ReplayForm, type ReplayThen } from './replay-form'
import { ReplayResult } from './replay-result'
import { ReplaySettings, type ReplaySettingsProps } from './replay-settings'

export type ReplayPanelProps = {
  answerId: string
  made: ReplayThen
  models: readonly string[]
  versions: readonly number[]
  rerankers: ReplaySettingsProps['rerankers']
}

const passages = [
  { value: 'pinned', label: 'As they were', hint: 'The very passages of made.' },
  { value: 'now', label: 'Search again', hint: 'The documents of now, with your rights.' },
] as const

/** What to change, and what came of it. */
export function ReplayPanel({ answerId, made, models, versions, rerankers }: ReplayPanelProps) {
  const run = useAction(replayAnswer)
  const [form, setForm] = useState(() => asThen(made))
  const [isOpen, setIsOpen] = useState(false)
  const [done, setDone] = useState<{ replay: Replay; change: ReplayChange } | null>(null)
  const { change, errors } = readReplayForm(form, made)
  const set = (next: Partial<ReplayForm>): void => setForm((old) => ({ ...old, ...next }))
  const start = async (): Promise<void> => {
    if (Object.keys(errors).length > 0) return setIsOpen(true)
    const replay = await run.run({ answerId, change })
    if (replay) setDone({ replay, change })
  }
  const asWas = (is: boolean): string => (is ? ', as then' : '')
  return (
    <div>
      <Card>
        <CardHeader title="With" description="Leave all as it was to see whether the answer can be had again." />
        <CardBody>
          <form className="grid gap-4" onSubmit={onSubmit(start)}>
            <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1fr_auto]">
              <Field label="Documents">
                <Select options={passages} value={form.passages} onValueChange={(value) => set({ passages: value })} />
              </Field>
              <Field label="Prompt">
                <Select
                  options={versions.map((version) => ({
                    value: String(version),
                    label: `Version ${version}${asWas(version === made.promptVersion)}`,
                  }))}
                  value={form.version}
                  onValueChange={(version) => set({ version })}
                />
              </Field>
              <Field label="Model">
                <Select
                  options={models.map((id) => ({ value: id, label: `${id}${asWas(id === made.model)}` }))}
                  value={form.model}
                  onValueChange={(model) => set({ model })}
                />
              </Field>
              <Button type="submit" variant="primary" loading={run.pending}>
                <Play aria-hidden />
                Replay
              </Button>
            </div>
            <ReplaySettings {...{ form, made, errors, rerankers, isOpen }} onToggle={setIsOpen} onChange={set} />
          </form>
        </CardBody>
      </Card>
      <div aria-live="polite" className="not-empty:mt-6">
        {done && <ReplayResult {...done} />}
      </div>
    </div>
  )
}
