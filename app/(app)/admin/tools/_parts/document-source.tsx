'use client'
import { useRef, useState, useTransition } from 'react'
import { unreachable } from '@/app/_lib/unreachable'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { Textarea } from '@/components/ui/textarea'
import type { ReadApi } from '@/lib/answer/http-tools/admin/read-document'
import { fetchFrom, read } from '../actions'

export type GivenDocument = { readonly text: string; readonly from: string | null }
type Props = { onRead: (document: GivenDocument, api: ReadApi) => void }

/** An OpenAPI document by paste, file or address. What it says is read on the server before anything is kept. */
export function DocumentSource({ onRead }: Props) {
  const [way, setWay] = useState<'text' | 'address'>('text')
  const [text, setText] = useState('')
  const [address, setAddress] = useState('')
  const file = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, startTransition] = useTransition()
  const take = async (): Promise<void> => {
    const found = await (way === 'address' ? fetchFrom({ address }) : readText(text)).catch(() => null)
    setProblem(found?.ok ? null : (found?.error.message ?? unreachable))
    if (found?.ok) onRead(found.data.document, found.data.api)
  }
  return (
    <div className="grid gap-4">
      <SegmentedControl
        aria-label="Where the document is"
        value={way}
        onValueChange={(next) => {
          setWay(next)
          setProblem(null)
        }}
        options={[
          { value: 'text', label: 'Paste or file' },
          { value: 'address', label: 'Address' },
        ]}
        className="justify-self-start"
      />
      {way === 'text' ? (
        <>
          <input
            ref={file}
            type="file"
            hidden
            aria-label="OpenAPI document"
            accept=".json,.yaml,.yml,application/json,application/yaml"
            onChange={(event) => void event.target.files?.[0]?.text().then(setText)}
          />
          <Field
            label="OpenAPI document"
            hint="Version 3.0 or 3.1, as JSON or YAML, up to 600 kB and 50 operations."
            error={problem}
          >
            <Textarea
              className="min-h-48 font-mono text-sm"
              spellCheck={false}
              placeholder={'openapi: 3.1.0\ninfo:\n  title: Orders\npaths:\n  /orders/{id}: …'}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </Field>
        </>
      ) : (
        <Field label="Address of the document" hint="Fetched once, now. No key is sent." error={problem}>
          <Input
            type="url"
            inputMode="url"
            spellCheck={false}
            placeholder="https://orders.example.com/openapi.json"
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
        </Field>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        {way === 'text' && <Button onClick={() => file.current?.click()}>Choose a file</Button>}
        <Button
          variant="primary"
          loading={pending}
          disabled={(way === 'text' ? text : address).trim() === ''}
          onClick={() => startTransition(take)}
        >
          Read the document
        </Button>
      </div>
    </div>
  )
}

/** The same as a fetched one is read. */
async function readText(text: string) {
  const result = await read({ text })
  return result.ok ? { ...result, data: { document: { text, from: null }, api: result.data } } : result
}
