import { CircleCheck, FilePlus2, UserRoundPen, type LucideIcon } from 'lucide-react'
import type { OwnRequest, RequestOutcome } from '@/lib/domain/question-request'

type Words = { icon: LucideIcon; title: string; hint: string | null }

const outcomes = {
  answered: {
    icon: UserRoundPen,
    title: 'Answered by a person',
    hint: 'Written by a person, not taken from your documents. No source stands behind it.',
  },
  document_added: { icon: FilePlus2, title: 'A document was added', hint: 'Ask again to have it answered from it.' },
  declined: { icon: CircleCheck, title: 'This will not be answered', hint: null },
} satisfies Record<RequestOutcome, Words>

// One locale and time zone: server and browser must write the same.
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

/** "2 Mar 2026" */
export const formatDay = (iso: string): string => day.format(new Date(iso))

/** What people replied to a reader's question. A person's words are set as a quote with a name, never like an answer with sources. */
export function RequestReply({ request }: { request: OwnRequest }) {
  const { status, reply } = request
  if (status === 'open' || reply === null) return null
  const { icon: Icon, title, hint } = outcomes[status]
  return (
    <div className="flex gap-3 text-sm">
      <Icon className="mt-0.5 size-4 shrink-0 text-muted" aria-hidden />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{title}</p>
        {reply.text && (
          <blockquote className="mt-1.5 border-l-2 border-line-strong pl-3 text-base break-words whitespace-pre-line">
            {reply.text}
          </blockquote>
        )}
        <p className="mt-1.5 font-medium">
          {reply.by && `${reply.by}, `}
          {formatDay(reply.closedAt)}
        </p>
        {hint && <p className="text-muted">{hint}</p>}
      </div>
    </div>
  )
}
