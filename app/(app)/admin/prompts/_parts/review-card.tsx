'use client'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { review } from '../actions'

export type ReviewCardProps = {
  version: number
  author: string
  /** Whoever looks wrote or last changed it. */
  isOwn: boolean
  /** There is another admin who could review it. */
  hasOthers: boolean
}

const enough = 10

/** The judgement of a second person; in a workspace with one admin, that person's own with a reason. */
export function ReviewCard({ version, author, isOwn, hasOthers }: ReviewCardProps) {
  const [note, setNote] = useState('')
  const approving = useAction(review, { done: 'Approved. Next it meets the golden set.' })
  const sending = useAction(review, { done: 'Sent back to its author as a draft.' })
  const hasNote = note.trim().length >= enough
  const mayApprove = !isOwn || !hasOthers
  return (
    <Card>
      <CardHeader title="Review" description={wordsFor(author, isOwn, hasOthers)} />
      <CardBody className="grid gap-3">
        <Field
          label={isOwn ? 'Reason' : 'Note to the author'}
          hint={isOwn && mayApprove ? 'Why you approve your own text. It is kept in the audit log.' : undefined}
        >
          <Textarea value={note} onChange={(event) => setNote(event.target.value)} />
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          <Button
            disabled={!hasNote}
            loading={sending.pending}
            onClick={() => void sending.run({ version, verdict: 'send-back', note })}
          >
            {isOwn ? 'Take it back' : 'Send it back'}
          </Button>
          {mayApprove && (
            <Button
              variant="primary"
              disabled={isOwn && !hasNote}
              loading={approving.pending}
              onClick={() => void approving.run({ version, verdict: 'approve', note })}
            >
              {isOwn ? 'Approve my own text' : 'Approve'}
            </Button>
          )}
        </div>
        {!hasNote && <p className="text-right text-xs text-muted">Sending it back needs a sentence.</p>}
      </CardBody>
    </Card>
  )
}

function wordsFor(author: string, isOwn: boolean, hasOthers: boolean): string {
  if (!isOwn)
    return `${author} asks for your judgement. Compare it with the active version and try it before you decide.`
  if (hasOthers) return 'It waits for another admin: whoever wrote or changed it does not approve it.'
  return 'You are the only admin here, so nobody else can review it. Approve it yourself with a reason, or invite a second admin.'
}
