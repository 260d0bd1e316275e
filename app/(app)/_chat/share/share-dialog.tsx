'use client'
import { cn } from '@/components/ui/cn'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import { toastDone } from '@/components/ui/toast'
import { SharedLink } from './shared-link'
import { useShare } from './use-share'

export type ShareDialogProps = {
  conversationId: string
  /** Where it is opened from a list: which one. */
  title?: string
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Gives a conversation a link, shows the one it has, brings it up to date, and ends it. */
export function ShareDialog({ conversationId, title, open, onOpenChange }: ShareDialogProps) {
  const { state, problem, pending, make, end } = useShare(conversationId, open)
  const stop = async (id: string): Promise<void> => {
    if (await end(id)) toastDone('The link no longer works.')
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
            <Button variant="primary" loading={pending} onClick={() => void make()}>
              Create link
            </Button>
          )}
        </>
      }
    >
      {problem !== null && (
        <Notice tone="danger" className="mb-4">
          {problem}
        </Notice>
      )}
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
      {state !== null && state.files > 0 && state.sharable > 0 && (
        <Notice className={cn(canMake ? 'mt-4' : 'mb-4')}>
          {state.files === 1 ? 'The file' : `The ${state.files} files`} that you attached stay{state.files === 1 && 's'}{' '}
          yours. Others read what the answers say of {state.files === 1 ? 'it' : 'them'}, and cannot open{' '}
          {state.files === 1 ? 'it' : 'them'}.
        </Notice>
      )}
      {state?.link && (
        <SharedLink link={state.link} busy={pending} onUpdate={() => void make()} onEnd={(id) => void stop(id)} />
      )}
    </Dialog>
  )
}

const countAnswers = (count: number): string => (count === 1 ? 'the answer in it' : `the ${count} answers in it`)
