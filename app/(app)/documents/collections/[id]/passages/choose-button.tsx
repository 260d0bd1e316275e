'use client'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import type { ChunkStrategy } from '@/lib/domain/chunking'
import { beginRebuild } from './actions'

export type ChooseButtonProps = {
  collectionId: string
  strategy: ChunkStrategy
  /** Documents of the collection that would be built anew. */
  count: number
  /** The way stays, and only what is cut otherwise or was read by an older parser is built. */
  isInUse: boolean
}

const some = (count: number): string => `${count.toLocaleString('en-GB')} ${count === 1 ? 'document' : 'documents'}`

/** Makes a way of cutting the collection's own, after saying what that means. */
export function ChooseButton({ collectionId, strategy, count, isInUse }: ChooseButtonProps) {
  const [asking, setAsking] = useState(false)
  const [isAutomatic, setAutomatic] = useState(false)
  const begin = useAction(beginRebuild, {
    done: ({ documents }) => (documents === 0 ? 'Saved' : `${some(documents)} to be built`),
  })
  const confirm = async (): Promise<void> => {
    await begin.run({ collectionId, chunking: strategy, isAutomatic })
    setAsking(false)
  }
  return (
    <>
      <Button variant={isInUse ? 'secondary' : 'primary'} size={isInUse ? 'sm' : 'md'} onClick={() => setAsking(true)}>
        {isInUse ? 'Build them anew' : 'Use for this collection'}
      </Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={isInUse ? `Build ${some(count)} anew?` : 'Cut this collection like that?'}
        description={
          count === 0
            ? 'What is added from now on is cut like that.'
            : `${some(count)} will be built in the background, beside the passages in use. Answers go on from those until everything is complete; then the whole collection switches at once. It can be taken back for seven days, and old answers still open what they cited.`
        }
        footer={
          <>
            <DialogClose>
              <Button>Cancel</Button>
            </DialogClose>
            <Button variant="primary" loading={begin.pending} onClick={() => void confirm()}>
              {count === 0 ? 'Use it' : `Build ${some(count)}`}
            </Button>
          </>
        }
      >
        {count > 0 && (
          <Checkbox
            checked={isAutomatic}
            onCheckedChange={(checked) => setAutomatic(checked === true)}
            label="Switch by itself"
            hint="When the golden cases find as much as before. Otherwise, and where there are none, you decide."
          />
        )}
      </Dialog>
    </>
  )
}
