'use client'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { maxNoteLength, maxWrittenAnswerLength, type RequestOutcome } from '@/lib/domain/question-request'
import type { QuestionGroup } from '@/lib/feedback/group-requests'
import { openQuestionAgain, replyToQuestion } from '../actions'
import { countReaders, outcomeWords } from './outcome-words'

export type ReplyDialogProps = {
  group: QuestionGroup
  outcome: RequestOutcome
}

/** One reply to everyone who asked the question: the dialog says to how many before it goes, and the toast takes it back. */
export function ReplyDialog({ group, outcome }: ReplyDialogProps) {
  const [open, setOpen] = useState(false)
  const [text, setText] = useState((outcome === 'answered' ? group.writtenAnswer : group.closingNote) ?? '')
  const words = outcomeWords[outcome]
  const reopen = useAction(openQuestionAgain, { done: 'Open again. The readers no longer see the reply.' })
  const reply = useAction(replyToQuestion, {
    done: (closed) => (closed === 1 ? 'The reader is told.' : `All ${closed} who asked are told.`),
    undo: () => void reopen.run({ id: group.id }),
  })
  const isReady = outcome === 'document_added' || text.trim() !== ''
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" variant={outcome === 'declined' ? 'ghost' : 'secondary'}>
          <words.icon aria-hidden /> {words.open}
        </Button>
      }
      title={words.title}
      description={words.description}
      footer={
        <>
          <DialogClose>
            <Button variant="ghost">Cancel</Button>
          </DialogClose>
          <Button
            variant="primary"
            disabled={!isReady}
            loading={reply.pending}
            onClick={() => void reply.run({ id: group.id, outcome, text }).then((sent) => sent && setOpen(false))}
          >
            {words.send}
          </Button>
        </>
      }
    >
      <p className="mb-4 text-sm">
        <span className="block font-medium break-words">{group.question}</span>
        <span className="text-muted">Goes to {countReaders(group.readers.length)}.</span>
      </p>
      <Field label={words.label} hint={words.hint} required={outcome !== 'document_added'}>
        <Textarea
          className={outcome === 'answered' ? 'min-h-40' : ''}
          maxLength={outcome === 'answered' ? maxWrittenAnswerLength : maxNoteLength}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
    </Dialog>
  )
}
