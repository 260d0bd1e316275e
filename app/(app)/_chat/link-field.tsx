'use client'
import { Copy } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { toastDone, toastError } from '@/components/ui/toast'
import { copyToClipboard } from './copy-to-clipboard'

/** An address of this server, to read and to copy. `path` null: there is none yet. */
export function LinkField({ path, look = 'primary' }: { path: string | null; look?: 'primary' | 'secondary' }) {
  const url = path === null ? '' : new URL(path, window.location.origin).href
  const copy = async (): Promise<void> => {
    if (await copyToClipboard(url)) toastDone('Link copied')
    else toastError('Select the link and copy it by hand.')
  }
  return (
    <div className="flex gap-2">
      <Input
        readOnly
        aria-label="Link"
        value={url}
        onFocus={(event) => event.target.select()}
        className="font-mono text-sm"
      />
      <Button variant={look} onClick={() => void copy()}>
        <Copy aria-hidden />
        Copy
      </Button>
    </div>
  )
}
