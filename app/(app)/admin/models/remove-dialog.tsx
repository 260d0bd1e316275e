'use client'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { removeProvider } from './actions'
import type { ProviderView } from './provider-view'

export function RemoveDialog({ provider, onClose }: { provider: ProviderView; onClose: () => void }) {
  const remove = useAction(removeProvider, { done: `${provider.name} removed` })
  const confirm = async (): Promise<void> => {
    if ((await remove.run({ id: provider.id })) !== undefined) onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={`Remove ${provider.name}?`}
      description="Its key is deleted and cannot be brought back. Answers it wrote stay, and so does what was metered. To keep the key, switch the provider off instead."
      footer={
        <>
          <DialogClose>
            <Button>Keep it</Button>
          </DialogClose>
          <Button variant="danger" loading={remove.pending} onClick={() => void confirm()}>
            Remove
          </Button>
        </>
      }
    />
  )
}
