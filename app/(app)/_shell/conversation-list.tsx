'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import type { ConversationItem } from './conversation'
import { ConversationRow } from './conversation-row'
import { groupByDate } from './group-by-date'

export type ConversationListProps = {
  items: readonly ConversationItem[] | null
  failed: boolean
  search: string
  currentId: string | null
  more: (() => void) | null
  onRetry: () => void
  onRename: (id: string, title: string) => void
  onDelete: (id: string) => void
  onNavigate: () => void
}

/** Conversations under headings of time. */
export function ConversationList(props: ConversationListProps) {
  const { items, failed, search, currentId, more, onRetry, onRename, onDelete, onNavigate } = props
  // The clock is read once per mount: groups do not move while someone reads them.
  const [now] = useState(() => new Date())
  if (failed && !items) {
    return (
      <div className="px-2 py-3 text-sm text-muted">
        Conversations cannot be loaded.
        <Button variant="ghost" size="sm" onClick={onRetry}>
          Try again
        </Button>
      </div>
    )
  }
  if (!items) {
    return (
      <output className="grid gap-3 px-2 py-3" aria-label="Loading conversations">
        {['w-4/5', 'w-3/5', 'w-2/3', 'w-1/2'].map((width) => (
          <Skeleton key={width} className={`h-4 ${width}`} />
        ))}
      </output>
    )
  }
  if (items.length === 0) {
    return (
      <p className="px-2 py-3 text-sm text-muted">
        {search ? 'No conversation matches.' : 'Your questions will be kept here.'}
      </p>
    )
  }
  return (
    <>
      {groupByDate(items, now).map((group) => (
        <section key={group.label} aria-label={group.label} className="mb-3">
          <h2 className="px-2 pt-2 pb-1 text-xs font-medium text-muted">{group.label}</h2>
          <ul>
            {group.items.map((item) => (
              <ConversationRow
                key={item.id}
                item={item}
                isCurrent={item.id === currentId}
                onRename={(title) => onRename(item.id, title)}
                onDelete={() => onDelete(item.id)}
                onNavigate={onNavigate}
              />
            ))}
          </ul>
        </section>
      ))}
      {more && (
        <Button variant="ghost" size="sm" onClick={more} className="w-full">
          Show older
        </Button>
      )}
    </>
  )
}
