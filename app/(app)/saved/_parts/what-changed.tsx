import { Minus, Plus } from 'lucide-react'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { StoredAnswer } from '@/lib/domain/conversation'

export type WhatChangedProps = {
  added: readonly string[]
  gone: readonly string[]
  now: StoredAnswer
  changedOn: string
}

/** The sentences that came and went between two answers. */
export function WhatChanged({ added, gone, now, changedOn }: WhatChangedProps) {
  return (
    <Card className="mb-8">
      <CardHeader title={`Changed on ${changedOn}`} description={summaryOf(added.length, gone.length, now)} />
      {added.length + gone.length > 0 && (
        <CardBody>
          <ul className="grid gap-2 text-sm">
            {added.map((text) => (
              <li key={text} className="flex gap-2">
                <Plus className="mt-0.5 size-4 shrink-0 text-accent" aria-label="New" role="img" />
                <span className="wrap-anywhere">{text}</span>
              </li>
            ))}
            {gone.map((text) => (
              <li key={text} className="flex gap-2 text-muted">
                <Minus className="mt-0.5 size-4 shrink-0" aria-label="No longer said" role="img" />
                <span className="wrap-anywhere line-through decoration-1">{text}</span>
              </li>
            ))}
          </ul>
        </CardBody>
      )}
    </Card>
  )
}

function summaryOf(added: number, gone: number, now: StoredAnswer): string {
  if (now.status === 'refused') return 'The documents do not answer it any more.'
  if (added > 0 && gone > 0) return 'What the documents say is not what they said before.'
  if (added > 0) return 'The documents say more than before.'
  if (gone > 0) return 'Something is not said any more.'
  return 'What had changed reads alike today: a document was closed or deleted since.'
}
