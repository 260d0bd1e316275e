'use client'
import { onSubmit } from '@/app/_lib/on-submit'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { Textarea } from '@/components/ui/textarea'
import type { OperationRow } from '@/db/queries/tools/list-operations'
import { isReading } from '@/lib/domain/tool-service'
import { tryOut } from '../actions'
import { readArguments } from './read-arguments'
import { TriedAnswer, type Tried } from './tried-answer'

type Props = { serviceId: string; operation: OperationRow }

/** Asks an operation by hand, with arguments, as an answer would. */
export function TryDialog({ serviceId, operation }: Props) {
  const { key, method, summary, inputs } = operation
  const trying = useAction(tryOut)
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [tried, setTried] = useState<Tried | null>(null)
  const set = (name: string, value: string): void => setGiven({ ...given, [name]: value })
  const ask = async (): Promise<void> => {
    const read = readArguments(inputs, given)
    setProblem('problem' in read ? read.problem : null)
    if ('problem' in read) return
    setTried((await trying.run({ serviceId, key, args: read.args })) ?? null)
  }
  return (
    <Dialog
      trigger={
        <Button size="sm" aria-label={`Try ${summary}`}>
          Try
        </Button>
      }
      title={summary}
      description={key}
      className="max-w-2xl"
    >
      <form onSubmit={onSubmit(ask)} className="grid gap-4">
        {!isReading(method) && (
          <Notice tone="warn">This may change something in the service. It is sent as soon as you press Ask.</Notice>
        )}
        {inputs.parameters.map(({ argument, description, required }) => (
          <Field key={argument} label={argument} hint={description} required={required}>
            <Input
              spellCheck={false}
              autoComplete="off"
              value={given[argument] ?? ''}
              onChange={(event) => set(argument, event.target.value)}
            />
          </Field>
        ))}
        {inputs.body && (
          <Field label="Body" hint="As JSON." error={problem} required={inputs.body.required}>
            <Textarea
              className="font-mono text-sm"
              spellCheck={false}
              value={given['body'] ?? ''}
              onChange={(event) => set('body', event.target.value)}
            />
          </Field>
        )}
        <Button type="submit" variant="primary" loading={trying.pending} className="justify-self-end">
          Ask
        </Button>
        {tried && <TriedAnswer tried={tried} />}
      </form>
    </Dialog>
  )
}
