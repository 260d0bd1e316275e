'use client'
import { MessageCircleQuestionMark } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import { RequestReply } from '@/components/feedback/request-reply'
import { Button } from '@/components/ui/button'
import type { OwnRequest } from '@/lib/domain/question-request'
import { OpenRequest } from './open-request'
import { RequestForm } from './request-form'

export type AskPeopleProps = { answerId: string; request: OwnRequest | null }

/** The way on from a refusal: the people who can add a document or write an answer. Then what became of it, in the same place. */
export function AskPeople({ answerId, request: before }: AskPeopleProps) {
  const [request, setRequest] = useState(before)
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const close = useCallback(() => {
    setOpen(false)
    // The button is back with the next frame, and with it the focus.
    requestAnimationFrame(() => opener.current?.focus())
  }, [])
  if (request?.reply)
    return (
      <section
        aria-label="Reply to your question"
        className="mt-3 max-w-[42rem] rounded-lg border border-line bg-sunken px-4 py-3"
      >
        <RequestReply request={request} />
      </section>
    )
  if (request) return <OpenRequest request={request} onWithdrawn={() => setRequest(null)} />
  if (open)
    return (
      <RequestForm
        answerId={answerId}
        onSent={(sent) => {
          setRequest(sent)
          setOpen(false)
        }}
        onClose={close}
      />
    )
  return (
    <Button ref={opener} className="mt-3" onClick={() => setOpen(true)}>
      <MessageCircleQuestionMark aria-hidden /> Ask the people who can add it
    </Button>
  )
}
