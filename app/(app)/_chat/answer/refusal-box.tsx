import { MessageCircle, SearchX, ShieldAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { RefusalReason } from '@/lib/domain/answer'
import { mayAskPeople } from '@/lib/domain/question-request'

const refusals = {
  no_evidence: {
    title: 'No passage answers this',
    hint: 'Try other words, ask for one thing at a time, or search more collections.',
  },
  off_topic: {
    title: 'Not in your documents',
    hint: 'Ask about what they cover, or ask the people who can add a document.',
  },
  policy: { title: 'Your workspace does not allow this', hint: 'Ask an admin if you think that it should.' },
  unsafe: { title: 'Footnote does not answer this', hint: 'Rephrase the question if it was meant differently.' },
} satisfies Record<RefusalReason, { title: string; hint: string }>

/** Words of the question limited the search, so that it may stand elsewhere. */
const narrowed = { title: 'Not found where you asked', hint: 'It may be said elsewhere in your documents.' }

export type RefusalBoxProps = {
  reason: RefusalReason
  message: string
  isNarrowed: boolean
  /** What the reader can do about it. */
  children?: ReactNode
}

/** What is said to somebody who asked nothing. */
export function SmallTalkReply({ message }: { message: string }) {
  return (
    <div className="flex max-w-[42rem] gap-3 px-1 py-1">
      <MessageCircle className="mt-0.5 size-4.5 shrink-0 text-muted" strokeWidth={1.75} aria-hidden />
      <p className="min-w-0 text-pretty">{message}</p>
    </div>
  )
}

/** Why there is no answer, and what may help. */
export function RefusalBox({ reason, message, isNarrowed, children }: RefusalBoxProps) {
  const { title, hint } = isNarrowed && mayAskPeople(reason) ? narrowed : refusals[reason]
  const Icon = reason === 'policy' || reason === 'unsafe' ? ShieldAlert : SearchX
  return (
    <div className="flex max-w-[42rem] gap-3 rounded-lg border border-dashed border-line-strong px-4 py-3.5">
      <Icon className="mt-0.5 size-4.5 shrink-0 text-muted" strokeWidth={1.75} aria-hidden />
      <div className="min-w-0">
        <p className="font-semibold">{title}</p>
        <p className="mt-0.5 text-pretty">{message}</p>
        <p className="mt-1.5 text-sm text-muted">{hint}</p>
        {children}
      </div>
    </div>
  )
}
