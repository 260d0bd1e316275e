'use client'
import { Dialog } from '@/components/ui/dialog'
import { LinkField } from '../../_chat/link-field'

export type LinkDialogProps = { path: string | null; onClose: () => void; title: string; description: string }

/** Shows a one-time link, which cannot be shown again. Open while there is a path. */
export function LinkDialog({ path, onClose, title, description }: LinkDialogProps) {
  return (
    <Dialog
      open={path !== null}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={title}
      description={description}
    >
      <LinkField path={path} />
    </Dialog>
  )
}
