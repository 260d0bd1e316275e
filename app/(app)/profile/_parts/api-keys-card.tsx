'use client'
import Link from 'next/link'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { addApiKey } from '../actions'
import { ApiKeyRow, type ApiKeyItem } from './api-key-row'
import { NewKeyNotice } from './new-key-notice'
import { readText } from '@/app/_lib/read-text'
import { useFormAction } from './use-form-action'

export function ApiKeysCard({ keys }: { keys: readonly ApiKeyItem[] }) {
  const { error, isBusy, run } = useFormAction(addApiKey)
  const [newKey, setNewKey] = useState<string | null>(null)
  async function add(form: HTMLFormElement): Promise<void> {
    const added = await run({ name: readText(new FormData(form), 'name') })
    if (added === null) return
    form.reset()
    setNewKey(added.data.key)
  }
  return (
    <Card>
      <CardHeader
        title="API keys"
        description={
          <>
            For programs that act with your rights.{' '}
            <Link href="/docs/api" className="text-accent underline">
              How to use them
            </Link>
          </>
        }
      />
      <CardBody className="grid gap-4">
        {newKey !== null && <NewKeyNotice apiKey={newKey} onDone={() => setNewKey(null)} />}
        {keys.length > 0 && (
          <ul className="divide-y divide-line rounded-md border border-line">
            {keys.map((key) => (
              <ApiKeyRow key={key.id} apiKey={key} />
            ))}
          </ul>
        )}
        <form
          className="flex items-start gap-3"
          onSubmit={(event) => {
            event.preventDefault()
            void add(event.currentTarget)
          }}
        >
          <Field label="Name of the new key" hideLabel required error={error?.message} className="flex-1">
            <Input name="name" placeholder="What will use it?" maxLength={80} />
          </Field>
          <Button type="submit" loading={isBusy}>
            Create key
          </Button>
        </form>
      </CardBody>
    </Card>
  )
}
