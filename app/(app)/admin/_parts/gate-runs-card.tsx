'use client'
import { Play } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Progress } from '@/components/ui/progress'
import { Select } from '@/components/ui/select'

export type EvalRunProgress = {
  readonly id: string
  readonly word: string
  readonly done: number
  readonly total: number
}

export type GateRunsCardProps = {
  description: string
  suites: readonly string[]
  /** The two runs that go on, if they do. */
  open: readonly EvalRunProgress[]
  hasRun: boolean
  canRun: boolean
  pending: boolean
  onStart: (suite: string) => void
}

/** Starts the two runs of a golden set that a gate compares, and shows how far they are. */
export function GateRunsCard(props: GateRunsCardProps) {
  const { description, suites, open, hasRun, canRun, pending, onStart } = props
  const [suite, setSuite] = useState(suites.includes('golden') ? 'golden' : (suites[0] ?? ''))
  return (
    <Card>
      <CardHeader title="Golden set" description={description} />
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
              onClick={() => onStart(suite)}
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
