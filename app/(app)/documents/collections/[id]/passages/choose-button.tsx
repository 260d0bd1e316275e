'use client'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import type { ChunkStrategy } from '@/lib/domain/chunking'
import { chooseChunking } from './actions'

export type ChooseButtonProps = {
  collectionId: string
  strategy: ChunkStrategy
  /** Documents of the collection that would be read again. */
  count: number
  /** The way stays, and only what is cut otherwise is read again. */
  isInUse: boolean
}

const some = (count: number): string => `${count.toLocaleString('en-GB')} ${count === 1 ? 'document' : 'documents'}`

/** Makes a way of cutting the collection's own, after saying what that means. */
export function ChooseButton({ collectionId, strategy, count, isInUse }: ChooseButtonProps) {
  const [asking, setAsking] = useState(false)
  const choose = useAction(chooseChunking, {
    done: ({ documents }) => (documents === 0 ? 'Saved' : `${some(documents)} to be read again`),
  })
  const confirm = async (): Promise<void> => {
    await choose.run({ collectionId, chunking: strategy })
    setAsking(false)
  }
  if (isInUse)
    return (
      <Button size="sm" loading={choose.pending} onClick={() => void confirm()}>
        Read them again
      </Button>
    )
  return (
    <>
      <Button variant="primary" onClick={() => setAsking(true)}>
        Use for this collection
      </Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title="Cut this collection like that?"
        description={
          count === 0
            ? 'What is added from now on is cut like that.'
            : `${some(count)} will be read again in the background, each as a new revision. Answers go on from the old passages until a document’s new ones are complete, and old answers still open what they cited.`
        }
        footer={
          <>
            <DialogClose>
              <Button>Cancel</Button>
            </DialogClose>
            <Button variant="primary" loading={choose.pending} onClick={() => void confirm()}>
              {count === 0 ? 'Use it' : `Use it and read ${some(count)} again`}
            </Button>
          </>
        }
      />
    </>
  )
}
