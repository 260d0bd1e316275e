import { FilePlus2, UsersRound } from 'lucide-react'
import Link from 'next/link'
import { formatDay } from '@/components/feedback/request-reply'
import { Badge } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { QuestionGroup } from '@/lib/feedback/group-requests'
import { NearestList } from './nearest-list'
import { countReaders, statusWords } from './outcome-words'
import { ReopenButton } from './reopen-button'
import { ReplyDialog } from './reply-dialog'

const mostNames = 3

/** One question with those who asked it, and what can be done about it. */
export function QuestionCard({ group, mayUpload }: { group: QuestionGroup; mayUpload: boolean }) {
  const isOpen = group.status === 'open'
  return (
    <Card aria-label={group.question}>
      <CardHeader
        title={<span className="break-words">{group.question}</span>}
        description={`Last asked on ${formatDay(group.lastAskedAt.toISOString())} by ${nameReaders(group.readers)}`}
        actions={
          isOpen ? (
            <Badge tone={group.readers.length > 1 ? 'accent' : 'neutral'}>
              <UsersRound aria-hidden /> {countReaders(group.readers.length)}
            </Badge>
          ) : (
            <Badge>{statusWords[group.status]}</Badge>
          )
        }
      />
      <CardBody className="grid gap-4">
        {group.notes.map(({ by, text }, index) => (
          <blockquote
            key={index}
            className="border-l-2 border-line-strong pl-3 text-base break-words whitespace-pre-line"
          >
            {text}
            <footer className="text-sm text-muted">{by}</footer>
          </blockquote>
        ))}
        {isOpen ? <NearestList passages={group.nearest} /> : <Reply group={group} />}
        <div className="flex flex-wrap gap-2">
          {isOpen ? <OpenActions group={group} mayUpload={mayUpload} /> : <ReopenButton id={group.id} />}
        </div>
      </CardBody>
    </Card>
  )
}

function OpenActions({ group, mayUpload }: { group: QuestionGroup; mayUpload: boolean }) {
  return (
    <>
      <ReplyDialog group={group} outcome="answered" />
      {mayUpload && (
        <Link className={buttonClass('secondary', 'sm')} href="/documents">
          <FilePlus2 aria-hidden /> Add a document
        </Link>
      )}
      <ReplyDialog group={group} outcome="document_added" />
      <ReplyDialog group={group} outcome="declined" />
    </>
  )
}

function Reply({ group }: { group: QuestionGroup }) {
  const text = group.status === 'answered' ? group.writtenAnswer : group.closingNote
  return (
    <div className="border-t border-line pt-3 text-sm">
      <h3 className="font-medium">Reply</h3>
      {text && <p className="mt-1 text-base break-words whitespace-pre-line">{text}</p>}
      <p className="mt-1 text-muted">
        {group.closedBy && `${group.closedBy}, `}
        {group.closedAt && formatDay(group.closedAt.toISOString())}, to {countReaders(group.readers.length)}
      </p>
    </div>
  )
}

function nameReaders(names: readonly string[]): string {
  const more = names.length - mostNames
  const shown = names.slice(0, mostNames).join(', ')
  return more > 0 ? `${shown} and ${more} more` : shown
}
