'use client'
import { Paperclip } from 'lucide-react'
import Link from 'next/link'
import { memberState, type SourceMember } from './members'
import type { Source } from './source-document'
import { useMembers } from './use-members'

const most = 50

/** The files attached to a mail, each a way to its document. */
export function Attachments({ source: { document, content } }: { source: Source }) {
  const state = useMembers(document.id, content.revisionId, most)
  if (state.status !== 'ready' || state.members.items.length === 0) return null
  return (
    <section
      aria-label="Attachments"
      className="flex shrink-0 items-start gap-2 border-b border-line bg-surface px-4 py-2 text-sm sm:pl-6"
    >
      <Paperclip className="mt-0.5 size-4 shrink-0 text-muted" aria-hidden />
      <ul className="flex min-w-0 flex-wrap gap-x-4 gap-y-1">
        {state.members.items.map((member) => (
          <li key={member.ordinal} className="min-w-0 wrap-anywhere">
            <Attachment member={member} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Attachment({ member }: { member: SourceMember }) {
  const { tone, words, reason } = memberState(member)
  const isPlain = tone === 'accent' || member.duplicate
  return (
    <>
      {member.document?.readable ? (
        <Link href={`/documents/${member.document.id}`} className="font-medium hover:text-accent">
          <bdi>{member.path}</bdi>
        </Link>
      ) : (
        <bdi className="font-medium">{member.path}</bdi>
      )}
      {!isPlain && (
        <span className={tone === 'danger' ? 'text-danger' : 'text-muted'} title={reason ?? undefined}>
          {' '}
          {words.toLowerCase()}
          {reason && `: ${reason}`}
        </span>
      )}
    </>
  )
}
