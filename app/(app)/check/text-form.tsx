'use client'
import { ScanText } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { Button, buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import type { ChatCollection } from '../_chat/chat-context'
import { CollectionPicker } from '../_chat/collection-picker'
import { maxCheckedChars } from './max-checked-chars'

export type TextFormProps = {
  text: string
  onTextChange: (text: string) => void
  collections: readonly ChatCollection[]
  collectionIds: readonly string[]
  onCollectionsChange: (ids: readonly string[]) => void
  isAdmin: boolean
  /** The hosted model that sees the sentences; null when none does. */
  sentTo: string | null
  onCheck: () => void
}

/** Where a text is pasted. Nothing of it leaves the browser before the button is pressed. */
export function TextForm(props: TextFormProps) {
  const { text, onTextChange, collections, collectionIds, onCollectionsChange, isAdmin, sentTo, onCheck } = props
  const [asked, setAsked] = useState(false)
  const problem = problemOf(text)
  const hasDocuments = collections.some((one) => one.documentCount > 0)
  if (!hasDocuments) {
    return (
      <EmptyState
        icon={ScanText}
        title="There is nothing to check against yet"
        action={
          isAdmin && (
            <Link href="/documents" className={buttonClass('primary')}>
              Add documents
            </Link>
          )
        }
      >
        A text is checked against the documents that you may read. Once there are some, paste it here.
      </EmptyState>
    )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (problem === null) onCheck()
      }}
      className="grid gap-3"
    >
      <Field label="Your text" hideLabel {...(asked && problem ? { error: problem } : {})}>
        <Textarea
          value={text}
          onChange={(event) => onTextChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) event.currentTarget.form?.requestSubmit()
          }}
          placeholder="Paste a draft, a mail, a slide’s notes, another assistant’s answer…"
          className="max-h-[60dvh] min-h-72 px-4 py-3 font-serif text-lg leading-relaxed"
        />
      </Field>
      <div className="flex flex-wrap items-center gap-2">
        <CollectionPicker
          collections={collections}
          collectionIds={collectionIds}
          onCollectionsChange={onCollectionsChange}
          label="Check against"
          side="bottom"
        />
        <span className={`tabular ml-auto text-sm ${text.length > maxCheckedChars ? 'text-danger' : 'text-muted'}`}>
          {text.length.toLocaleString('en')} of {maxCheckedChars.toLocaleString('en')} characters
        </span>
        <Button type="submit" variant="primary">
          <ScanText aria-hidden /> Check
        </Button>
      </div>
      <p className="text-sm text-muted">
        {sentTo === null
          ? 'Checked on this server; no word of it goes anywhere else.'
          : `Checked on this server; to find passages, each sentence is sent to ${sentTo}.`}{' '}
        The text is not stored and not logged, and is gone when you leave this page.
      </p>
    </form>
  )
}

function problemOf(text: string): string | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return 'Paste a text with words in it first.'
  if (text.length > maxCheckedChars) return 'This is longer than about twenty pages. Check it in parts.'
  return null
}
