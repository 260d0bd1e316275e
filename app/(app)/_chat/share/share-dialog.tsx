'use client'
import { useEffect, useState } from 'react'
import { unreachable } from '@/app/_lib/unreachable'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import type { ShareState } from '@/lib/answer/sharing/find-own-share'
import { endShare, readShare, share } from './actions'
import { SharedLink } from './shared-link'

export type ShareDialogProps = {
  conversationId: string
  /** Where it is opened from a list: which one. */
  title?: string
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Gives a conversation a link, shows the one it has, brings it up to date, and ends it. */
export function ShareDialog({ conversationId, title, open, onOpenChange }: ShareDialogProps) {
  const [state, setState] = useState<ShareState | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    if (!open) return undefined
    let isWanted = true
    const show = (next: ShareState | null, why: string | null): void => {
      if (!isWanted) return
      setState(next)
      setProblem(why)
    }
    show(null, null)
    readShare({ conversationId }).then(
      (result) => (result.ok ? show(result.data, null) : show(null, result.error.message)),
      () => show(null, unreachable),
    )
    return () => {
      isWanted = false
    }
  }, [conversationId, open])
  const making = useAction(share)
  const ending = useAction(endShare, { done: 'The link no longer works.' })
  const make = async (): Promise<void> => setState((await making.run({ conversationId })) ?? state)
  const end = async (id: string): Promise<void> => {
    if ((await ending.run({ id })) !== undefined) setState(state && { ...state, link: null })
  }
  const canMake = state !== null && state.link === null && state.sharable > 0
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Share this conversation"
      description={title}
      footer={
        <>
          <DialogClose>
            <Button variant="ghost">{canMake ? 'Cancel' : 'Close'}</Button>
          </DialogClose>
          {canMake && (
            <Button variant="primary" loading={making.pending} onClick={() => void make()}>
              Create link
            </Button>
          )}
        </>
      }
    >
      {problem !== null && <Notice tone="danger">{problem}</Notice>}
      {state === null && problem === null && <Skeleton className="h-20 rounded-lg" />}
      {state !== null && state.link === null && state.sharable === 0 && (
        <Notice tone="warn">Nothing in it is finished yet. Share it once a question has been answered.</Notice>
      )}
      {canMake && (
        <p className="text-pretty">
          Everyone who signs in to this workspace and has the link can read {countAnswers(state.sharable)}. Each reader
          sees what their own rights allow: sentences from documents that are closed to them are left out. What you ask
          later stays yours.
        </p>
      )}
      {state?.link && (
        <SharedLink
          link={state.link}
          busy={making.pending || ending.pending}
          onUpdate={() => void make()}
          onEnd={(id) => void end(id)}
        />
      )}
    </Dialog>
  )
}

const countAnswers = (count: number): string => (count === 1 ? 'the answer in it' : `the ${count} answers in it`)
