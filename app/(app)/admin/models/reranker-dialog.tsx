'use client'
import Link from 'next/link'
import { useAction } from '@/app/_lib/use-action'
import { Button, buttonClass } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { putLocalReranker } from './actions'
import { localRerankerOption, type ModelOption } from './model-choices'

type Props = { option: ModelOption; quotesOnly: boolean; onClose: () => void }

/** The way to another reranker leads through the gate; the way back is one click. */
export function RerankerDialog({ option, quotesOnly, onClose }: Props) {
  const back = useAction(putLocalReranker, { done: 'The reranker on this server orders passages again' })
  const isBack = option.value === localRerankerOption.value
  const goBack = async (): Promise<void> => {
    if ((await back.run({})) !== undefined) onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={isBack ? 'Back to the reranker on this server?' : `Try ${option.label} for the order of passages?`}
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          {isBack ? (
            <Button variant="primary" loading={back.pending} onClick={() => void goBack()}>
              Use it again
            </Button>
          ) : (
            <Link
              className={buttonClass('primary')}
              href={`/admin/experiments/new?reranker=${encodeURIComponent(option.value)}`}
            >
              Prepare the change
            </Link>
          )}
        </>
      }
    >
      {isBack ? (
        <p className="text-sm">
          It holds for every reader from the next question on. An experiment that is held against the present order
          stops.
        </p>
      ) : (
        <ul className="grid list-disc gap-2 pl-5 text-sm">
          <li>
            The order of passages decides what answers are made of. So the change is an experiment: two runs of a golden
            set first, then some readers, then everyone, and back in one click.
          </li>
          <li>
            With each search that is reranked, the question and up to twelve passages that its reader may open are sent
            to {option.hint ?? 'this provider'}, which may bill it.
          </li>
          <li>
            When it fails, or takes longer than 1.5 seconds, the reranker on this server does it. No search waits.
          </li>
          {quotesOnly && (
            <li>
              The chat model of this workspace only quotes and reads passages by their sentences: its answers stay as
              they are, and the search page changes.
            </li>
          )}
        </ul>
      )}
    </Dialog>
  )
}
