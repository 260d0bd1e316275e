'use client'
import { Play } from 'lucide-react'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { Replay } from '@/lib/domain/replay'
import { replayAnswer } from '../../actions'
import { ReplayResult } from './replay-result'

export type ReplayPanelProps = {
  answerId: string
  model: string
  promptVersion: number
  models: readonly string[]
  versions: readonly number[]
}

const passages = [
  { value: 'pinned', label: 'As they were', hint: 'The very passages of then.' },
  { value: 'now', label: 'Search again', hint: 'The documents of now, with your rights.' },
] as const

/** What to change, and what came of it. */
export function ReplayPanel({ answerId, model, promptVersion, models, versions }: ReplayPanelProps) {
  const run = useAction(replayAnswer)
  const [chosen, setChosen] = useState({ model, version: String(promptVersion), passages: 'pinned' })
  const [replay, setReplay] = useState<Replay | null>(null)
  const start = async (): Promise<void> => {
    const found = await run.run({
      answerId,
      change: {
        ...(chosen.model === model ? {} : { model: chosen.model }),
        ...(chosen.version === String(promptVersion) ? {} : { promptVersion: Number(chosen.version) }),
        ...(chosen.passages === 'now' ? { passages: 'now' as const } : {}),
      },
    })
    if (found) setReplay(found)
  }
  const then = (is: boolean): string => (is ? ', as then' : '')
  return (
    <div>
      <Card>
        <CardHeader title="With" description="Leave all as it was to see whether the answer can be had again." />
        <CardBody>
          <form action={start} className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1fr_auto]">
            <Field label="Passages">
              <Select
                options={passages}
                value={chosen.passages}
                onValueChange={(value) => setChosen((old) => ({ ...old, passages: value }))}
              />
            </Field>
            <Field label="Prompt">
              <Select
                options={versions.map((version) => ({
                  value: String(version),
                  label: `Version ${version}${then(version === promptVersion)}`,
                }))}
                value={chosen.version}
                onValueChange={(version) => setChosen((old) => ({ ...old, version }))}
              />
            </Field>
            <Field label="Model">
              <Select
                options={models.map((id) => ({ value: id, label: `${id}${then(id === model)}` }))}
                value={chosen.model}
                onValueChange={(id) => setChosen((old) => ({ ...old, model: id }))}
              />
            </Field>
            <Button type="submit" variant="primary" loading={run.pending}>
              <Play aria-hidden />
              Replay
            </Button>
          </form>
        </CardBody>
      </Card>
      <div aria-live="polite" className="not-empty:mt-6">
        {replay && <ReplayResult replay={replay} />}
      </div>
    </div>
  )
}
