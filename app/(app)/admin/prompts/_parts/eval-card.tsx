'use client'
import { Play } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Progress } from '@/components/ui/progress'
import { Select } from '@/components/ui/select'
import { startEval } from '../actions'

export type EvalRunProgress = {
  readonly id: string
  readonly word: string
  readonly done: number
  readonly total: number
}
export type EvalCardProps = {
  version: number
  activeVersion: number
  suites: readonly string[]
  /** The two runs that go on, if they do. */
  open: readonly EvalRunProgress[]
  hasRun: boolean
  canRun: boolean
}

/** Starts the two runs that the gate compares, and shows how far they are. */
export function EvalCard({ version, activeVersion, suites, open, hasRun, canRun }: EvalCardProps) {
  const [suite, setSuite] = useState(suites.includes('golden') ? 'golden' : (suites[0] ?? ''))
  const { pending, run } = useAction(startEval, { done: 'Two runs were started.' })
  return (
    <Card>
      <CardHeader
        title="Golden set"
        description={`The same questions to version ${version} and to version ${activeVersion}, compared case by case. Answers of a hosted model cost what they cost; known ones are taken over.`}
      />
      <CardBody className="grid gap-3">
        {open.map(({ id, word, done, total }) => (
          <div key={id} className="grid gap-1">
            <p className="tabular flex justify-between text-sm">
              <Link className="hover:text-accent" href={`/admin/evals/${id}`}>
                {word}
              </Link>
              <span className="text-muted">
                {done} of {total}
              </span>
            </p>
            <Progress value={done === 0 ? null : done / total} label={`Cases done, ${word}`} />
          </div>
        ))}
        {open.length === 0 && (
          <div className="flex flex-wrap items-end gap-2">
            <Field label="Set" className="min-w-40 flex-1">
              <Select
                value={suite}
                onValueChange={setSuite}
                options={suites.map((name) => ({ value: name, label: name }))}
              />
            </Field>
            <Button
              variant={hasRun ? 'secondary' : 'primary'}
              disabled={!canRun || suite === ''}
              loading={pending}
              onClick={() => void run({ version, suite })}
            >
              <Play aria-hidden />
              {hasRun ? 'Run again' : 'Run both'}
            </Button>
          </div>
        )}
      </CardBody>
    </Card>
  )
}
