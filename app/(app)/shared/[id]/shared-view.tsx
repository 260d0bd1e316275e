'use client'
import { useCallback, useState } from 'react'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import type { Citation } from '@/lib/domain/answer'
import { formatDay } from '@/lib/domain/format-day'
import type { SharedAnswer, SharedConversation } from '@/lib/answer/sharing/get-shared-conversation'
import type { OpenPassage } from '../../_chat/chat-context'
import { ReadTurn } from '../../_chat/read-turn'
import { SourceAside } from '../../_chat/source-aside'

type Opened = { passage: OpenPassage; among: readonly Citation[] }

/** A conversation of somebody else, to read: answers with their footnotes, and the opened source beside them. */
export function SharedView({ conversation }: { conversation: SharedConversation }) {
  const { title, sharedBy, isOwn, sharedAt, answers } = conversation
  const [opened, setOpened] = useState<Opened | null>(null)
  const open = useCallback((passage: OpenPassage, among: readonly Citation[]) => setOpened({ passage, among }), [])
  // A title that nobody chose is the first question, which stands below.
  const isNamed = !answers[0]?.question.replaceAll(/\s+/g, ' ').startsWith(title.replace(/…$/, ''))
  const by = isOwn ? 'Shared by you' : `Shared by ${sharedBy}`
  return (
    <div className="flex h-full min-h-0">
      <div className="min-h-0 min-w-0 flex-1 overflow-y-auto overscroll-contain">
        <div className="mx-auto w-full max-w-3xl px-4 pt-6 pb-12 sm:px-8 sm:pt-10">
          <PageHeader
            title={isNamed ? title : 'Shared conversation'}
            description={`${by} on ${formatDay(sharedAt)} · ${countQuestions(answers.length)}`}
          />
          {isOwn && (
            <Notice className="mb-6">
              You see it with your own rights. Others see less where a document is closed to them.
            </Notice>
          )}
          {answers.some(isCut) && (
            <Notice tone="warn" className="mb-6">
              Some sentences are left out: what they rest on is closed to you.
            </Notice>
          )}
          <div className="grid grid-cols-[minmax(0,1fr)] gap-12">
            {answers.map((answer) => (
              <ReadTurn key={answer.id} answer={answer} openPassage={opened?.passage ?? null} onOpen={open} />
            ))}
          </div>
        </div>
      </div>
      <SourceAside
        passage={opened?.passage ?? null}
        why={null}
        among={opened?.among ?? []}
        onOpen={open}
        onWhy={() => undefined}
        onClose={() => setOpened(null)}
      />
    </div>
  )
}

/** The reader's rights took something out of it. */
const isCut = (answer: SharedAnswer): boolean =>
  answer.citations.some((one) => one.withheld && !one.attached) || (answer.status === 'answered' && answer.text === '')

const countQuestions = (count: number): string => (count === 1 ? '1 question' : `${count} questions`)
