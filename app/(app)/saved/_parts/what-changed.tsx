import { Minus, Plus, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import type { StoredAnswer } from '@/lib/domain/conversation'

export type WhatChangedProps = {
  added: readonly string[]
  gone: readonly string[]
  /** Sentences of the earlier answer rest on documents that are gone or closed by now. */
  hasClosed: boolean
  now: StoredAnswer
  changedOn: string
}

/** The sentences that came and went between two answers. */
export function WhatChanged({ added, gone, hasClosed, now, changedOn }: WhatChangedProps) {
  return (
    <Card className="mb-8">
      <CardHeader
        title={`Changed on ${changedOn}`}
        description={summaryOf(added.length, gone.length + Number(hasClosed), now)}
      />
      {(added.length + gone.length > 0 || hasClosed) && (
        <CardBody>
          <ul className="grid gap-2 text-sm">
            {added.map((text) => (
              <Line key={text} icon={Plus} says="New">
                {text}
              </Line>
            ))}
            {gone.map((text) => (
              <Line key={text} icon={Minus} says="No longer said">
                <s className="decoration-1">{text}</s>
              </Line>
            ))}
            {hasClosed && (
              <Line icon={Minus} says="No longer said">
                What rested on a document that was deleted or is closed to you.
              </Line>
            )}
          </ul>
        </CardBody>
      )}
    </Card>
  )
}

function Line({ icon: Icon, says, children }: { icon: LucideIcon; says: string; children: ReactNode }) {
  const isNew = Icon === Plus
  return (
    <li className={cn('flex gap-2', !isNew && 'text-muted')}>
      <Icon className={cn('mt-0.5 size-4 shrink-0', isNew && 'text-accent')} aria-hidden />
      <span className="sr-only">{says}: </span>
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </li>
  )
}

function summaryOf(added: number, gone: number, now: StoredAnswer): string {
  if (now.status === 'refused') return 'The documents do not answer it any more.'
  if (added > 0 && gone > 0) return 'What the documents say is not what they said before.'
  if (added > 0) return 'The documents say more than before.'
  if (gone > 0) return 'Something is not said any more.'
  return 'What had changed reads alike today: a document was closed or deleted since.'
}
