'use client'
import { Copy } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Input } from '@/components/ui/input'
import { toastDone, toastError } from '@/components/ui/toast'
import { copyToClipboard } from '../../_chat/copy-to-clipboard'

export type LinkDialogProps = { path: string | null; onClose: () => void; title: string; description: string }

/** Shows a one-time link, which cannot be shown again. Open while there is a path. */
export function LinkDialog({ path, onClose, title, description }: LinkDialogProps) {
  const url = path === null ? '' : new URL(path, window.location.origin).href
  const copy = async (): Promise<void> => {
    if (await copyToClipboard(url)) toastDone('Link copied')
    else toastError('Select the link and copy it by hand.')
  }
  return (
    <Dialog
      open={path !== null}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={title}
      description={description}
    >
      <div className="flex gap-2">
        <Input
          readOnly
          aria-label="Link"
          value={url}
          onFocus={(event) => event.target.select()}
          className="font-mono text-sm"
        />
        <Button variant="primary" onClick={() => void copy()}>
          <Copy aria-hidden />
          Copy
        </Button>
      </div>
    </Dialog>
  )
}
