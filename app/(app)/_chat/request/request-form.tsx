'use client'
import { useEffect, useId, useRef, useState } from 'react'
import { unreachable } from '@/app/_lib/unreachable'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { toastDone, toastError } from '@/components/ui/toast'
import { maxNoteLength, type OwnRequest } from '@/lib/domain/question-request'
import { useEscape } from '../use-escape'
import { sendRequest } from './actions'

export type RequestFormProps = { answerId: string; onSent: (request: OwnRequest) => void; onClose: () => void }

/** Says what is shown to whom before anything is sent. Esc closes it. */
export function RequestForm({ answerId, onSent, onClose }: RequestFormProps) {
  const [note, setNote] = useState('')
  const [sending, setSending] = useState(false)
  const promise = useId()
  const form = useEscape(onClose)
  const field = useRef<HTMLTextAreaElement>(null)
  // The reader asked for the form: it takes the focus from the button that it stands in the place of.
  useEffect(() => field.current?.focus(), [])

  async function send() {
    setSending(true)
    const result = await sendRequest({ answerId, note }).catch(() => undefined)
    setSending(false)
    if (result?.ok) {
      toastDone('The reviewers and admins are asked.')
      return onSent(result.data)
    }
    toastError(result?.error.message ?? unreachable, result?.error.requestId)
  }

  return (
    <form
      ref={form}
      aria-label="Ask people"
      aria-describedby={promise}
      className="mt-3 max-w-[42rem] animate-fade-in rounded-lg border border-line bg-surface p-4"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <p id={promise} className="mb-3 text-sm text-pretty">
        The reviewers and admins of your workspace see this question, your name and your note. They see nothing else of
        the conversation.
      </p>
      <Field label="Note" hint="Optional: what it is for, or who might know.">
        <Textarea
          ref={field}
          maxLength={maxNoteLength}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      <div className="mt-3 flex justify-end gap-2">
        <Button variant="ghost" size="sm" onClick={onClose}>
          Cancel
        </Button>
        <Button variant="primary" size="sm" type="submit" loading={sending}>
          Ask them
        </Button>
      </div>
    </form>
  )
}
