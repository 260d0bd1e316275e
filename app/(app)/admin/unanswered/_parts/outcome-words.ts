import { CircleSlash, FileCheck2, UserRoundPen, type LucideIcon } from 'lucide-react'
import type { RequestOutcome, RequestStatus } from '@/lib/domain/question-request'

type DialogWords = {
  icon: LucideIcon
  open: string
  title: string
  description: string
  label: string
  hint: string
  send: string
}

/** What a reviewer reads before a reply goes out. */
export const outcomeWords = {
  answered: {
    icon: UserRoundPen,
    open: 'Write the answer',
    title: 'Write the answer',
    description: 'Shown beside the question with your name and the date, marked as written by a person.',
    label: 'Answer',
    hint: 'Whatever documents a reader may open, all of them see this. It does not become a source of other answers.',
    send: 'Send the answer',
  },
  document_added: {
    icon: FileCheck2,
    open: 'Mark as added',
    title: 'A document was added',
    description: 'The question is not asked again by itself: the readers are told that they can.',
    label: 'To the reader',
    hint: 'Optional: which document it is. Readers without a right to it still do not find it.',
    send: 'Tell the readers',
  },
  declined: {
    icon: CircleSlash,
    open: 'Decline',
    title: 'Decline the question',
    description: 'The readers are told, with your reason and your name.',
    label: 'Reason',
    hint: 'Say where to ask instead, if there is such a place.',
    send: 'Decline',
  },
} satisfies Record<RequestOutcome, DialogWords>

export const statusWords = {
  open: 'Open',
  answered: 'Answered by a person',
  document_added: 'Document added',
  declined: 'Declined',
} satisfies Record<RequestStatus, string>

export const countReaders = (count: number): string => (count === 1 ? '1 reader' : `${count} readers`)
