'use client'
import { Search } from 'lucide-react'
import Form from 'next/form'
import { useRouter } from 'next/navigation'
import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { fileTypes, type SearchAddress } from './read-search-params'

export type SearchFormProps = { address: SearchAddress; collections: readonly { id: string; name: string }[] }

/** Works as a plain form; with script a changed filter searches at once. `all` stands for no choice and is left out of the address. */
export function SearchForm({ address, collections }: SearchFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const router = useRouter()
  const go = (change: Record<string, string>): void => {
    const given = new FormData(form.current ?? undefined)
    const entries = [...given.entries()].flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : []))
    const next = Object.entries({ ...Object.fromEntries(entries), ...change }).filter(
      ([, value]) => value !== '' && value !== 'all',
    )
    router.push(`/search?${new URLSearchParams(next as [string, string][]).toString()}`)
  }
  const collectionOptions = [
    { value: 'all', label: 'All collections' },
    ...collections.map(({ id, name }) => ({ value: id, label: name })),
  ]
  const typeOptions = [{ value: 'all', label: 'All types' }, ...fileTypes.map(({ value, label }) => ({ value, label }))]
  return (
    <search>
      <Form
        ref={form}
        action="/search"
        onSubmit={(event) => {
          event.preventDefault()
          go({})
        }}
        className="grid gap-3"
      >
        <div className="flex gap-2">
          <Field label="Search for" hideLabel className="flex-1">
            <Input
              name="q"
              type="search"
              defaultValue={address.q}
              placeholder="Words, a question, a part number"
              maxLength={2000}
              className="h-11 text-base"
            />
          </Field>
          <Button type="submit" variant="primary" size="lg">
            <Search aria-hidden />
            Search
          </Button>
        </div>
        <div className="grid gap-2 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1.15fr_1.15fr]">
          <Select
            aria-label="Collection"
            name="collection"
            options={collectionOptions}
            defaultValue={address.collection ?? 'all'}
            onValueChange={(collection) => go({ collection })}
          />
          <Select
            aria-label="File type"
            name="type"
            options={typeOptions}
            defaultValue={address.type ?? 'all'}
            onValueChange={(type) => go({ type })}
          />
          <div className="flex items-center gap-2 text-sm text-muted">
            <span aria-hidden className="w-9 shrink-0">
              From
            </span>
            <Input
              aria-label="From date"
              name="from"
              type="date"
              defaultValue={address.from ?? ''}
              onChange={(event) => go({ from: event.target.value })}
            />
          </div>
          <div className="flex items-center gap-2 text-sm text-muted">
            <span aria-hidden className="w-9 shrink-0 lg:w-auto">
              To
            </span>
            <Input
              aria-label="To date"
              name="to"
              type="date"
              defaultValue={address.to ?? ''}
              onChange={(event) => go({ to: event.target.value })}
            />
          </div>
        </div>
      </Form>
    </search>
  )
}
