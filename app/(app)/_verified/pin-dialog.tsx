'use client'
import { useEffect, useState } from 'react'
import { unreachable } from '@/app/_lib/unreachable'
import { useAction } from '@/app/_lib/use-action'
import { describeVerified } from '@/components/answer/verified-mark'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import type { PinDraft } from '@/lib/answer/verified/prepare-pin'
import { draftPin, pin } from '../admin/verified/actions'
import { readVariants } from './read-variants'
import { WordingFields, type TypedWordings } from './wording-fields'

export type PinDialogProps = { answerId: string; open: boolean; onOpenChange: (open: boolean) => void }

const noWordings: TypedWordings = { question: '', lines: '' }

/** Pins an answer to a question. Whether it can be is asked when the dialog opens, so that nobody types for nothing. */
export function PinDialog({ answerId, open, onOpenChange }: PinDialogProps) {
  const [existing, setExisting] = useState<PinDraft['existing'] | undefined>()
  const [problem, setProblem] = useState<string | null>(null)
  const [wordings, setWordings] = useState(noWordings)
  useEffect(() => {
    if (!open) return undefined
    let isWanted = true
    const show = (draft: PinDraft | null, why: string | null): void => {
      if (!isWanted) return
      setProblem(why)
      setExisting(draft?.existing)
      setWordings(draft ? { question: draft.question, lines: draft.variants.join('\n') } : noWordings)
    }
    show(null, null)
    draftPin({ answerId }).then(
      (result) => (result.ok ? show(result.data, null) : show(null, result.error.message)),
      () => show(null, unreachable),
    )
    return () => {
      isWanted = false
    }
  }, [answerId, open])
  const pinning = useAction(pin, { done: 'Pinned. Whoever asks this gets it first.' })
  const { variants, isReady } = readVariants(wordings)
  const send = async (): Promise<void> => {
    const replaces = existing?.id ?? null
    if (await pinning.run({ answerId, question: wordings.question, variants, replaces })) onOpenChange(false)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Pin as verified answer"
      description="Whoever asks this gets this answer first, marked with your name and today’s date, while all its sources are unchanged and open to them."
      footer={
        <>
          <DialogClose>
            <Button variant="ghost">{problem === null ? 'Cancel' : 'Close'}</Button>
          </DialogClose>
          {problem === null && (
            <Button
              variant="primary"
              disabled={existing === undefined || !isReady}
              loading={pinning.pending}
              onClick={() => void send()}
            >
              {existing ? 'Replace and pin' : 'Pin answer'}
            </Button>
          )}
        </>
      }
    >
      {problem !== null && (
        <Notice tone="warn" title="It cannot be pinned">
          {problem}
        </Notice>
      )}
      {problem === null && existing === undefined && <Skeleton className="h-64 rounded-lg" />}
      {existing && (
        <Notice tone="warn" className="mb-4" title="This question has a verified answer">
          {describeVerified(existing)}. This one takes its place.
        </Notice>
      )}
      {existing !== undefined && <WordingFields wordings={wordings} onChange={setWordings} />}
    </Dialog>
  )
}
