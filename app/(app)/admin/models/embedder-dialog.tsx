'use client'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { chooseEmbedder } from './actions'
import type { ModelOption } from './model-choices'

/** Says what a change of the embedder sets off before it does. */
export function EmbedderDialog({ option, onClose }: { option: ModelOption; onClose: () => void }) {
  const choose = useAction(chooseEmbedder, { done: 'The documents are being embedded again.' })
  const isHosted = !option.value.startsWith('local:')
  const confirm = async (): Promise<void> => {
    if ((await choose.run({ embeddingModel: option.value })) !== undefined) onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={`Change the embedder to ${option.label}?`}
      footer={
        <>
          <DialogClose>
            <Button>Keep the old one</Button>
          </DialogClose>
          <Button variant="primary" loading={choose.pending} onClick={() => void confirm()}>
            Change and embed again
          </Button>
        </>
      }
    >
      <ul className="grid list-disc gap-2 pl-5 text-sm">
        <li>
          Every document is embedded again in the background. The old vectors go on serving until the last new one is
          there.
        </li>
        <li>
          Then the golden cases are searched with both. The new embedder takes over where as much is found and refused;
          otherwise it waits for you.
        </li>
        <li>Nothing has to be uploaded again, and answers that were given keep their footnotes.</li>
        {isHosted && (
          <li>
            The text of all documents is sent to {option.hint ?? 'this provider'}, which may bill it by the token.
          </li>
        )}
      </ul>
    </Dialog>
  )
}
