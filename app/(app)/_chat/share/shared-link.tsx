'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { ShareState } from '@/lib/answer/sharing/find-own-share'
import { formatDay } from '@/lib/domain/format-day'
import { LinkField } from '../link-field'

export type SharedLinkProps = {
  link: NonNullable<ShareState['link']>
  busy: boolean
  onUpdate: () => void
  onEnd: (id: string) => void
}

/** The link of a shared conversation. Ending it is asked once more, because others may rely on it. */
export function SharedLink({ link, busy, onUpdate, onEnd }: SharedLinkProps) {
  const [asked, setAsked] = useState(false)
  return (
    <div className="grid gap-4">
      <LinkField path={`/shared/${link.id}`} />
      <p className="text-sm text-pretty text-muted">
        Shows the conversation as it was on {formatDay(link.sharedAt)}, to everyone who signs in to this workspace, each
        with their own rights.
      </p>
      {link.behind && (
        <Notice
          title="The conversation went on"
          action={
            <Button size="sm" disabled={busy} onClick={onUpdate}>
              Show the latest
            </Button>
          }
        >
          The link does not show what was asked or answered again since.
        </Notice>
      )}
      {asked ? (
        <Notice
          tone="warn"
          title="Stop sharing?"
          action={
            <div className="flex gap-2">
              <Button size="sm" variant="ghost" onClick={() => setAsked(false)}>
                Keep it
              </Button>
              <Button size="sm" variant="danger" disabled={busy} onClick={() => onEnd(link.id)}>
                Stop sharing
              </Button>
            </div>
          }
        >
          Whoever has the link can open it no longer. Sharing again makes another one.
        </Notice>
      ) : (
        <Button size="sm" className="w-fit" onClick={() => setAsked(true)}>
          Stop sharing…
        </Button>
      )}
    </div>
  )
}
