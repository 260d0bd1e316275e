'use client'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { toastDone, toastError } from '@/components/ui/toast'
import { copyToClipboard } from '../../_chat/copy-to-clipboard'

/** The one time that a key is seen. */
export function NewKeyNotice({ apiKey, onDone }: { apiKey: string; onDone: () => void }) {
  const copy = async (): Promise<void> => {
    if (await copyToClipboard(apiKey)) toastDone('Key copied.')
    else toastError('Select the key and copy it by hand.')
  }
  return (
    <Notice title="Copy this key now. It is not shown again.">
      <code className="mt-2 block rounded-sm bg-surface px-2 py-1.5 font-mono text-sm break-all select-all">
        {apiKey}
      </code>
      <div className="mt-3 flex gap-2">
        <Button size="sm" onClick={() => void copy()}>
          Copy
        </Button>
        <Button size="sm" variant="ghost" onClick={onDone}>
          Done
        </Button>
      </div>
    </Notice>
  )
}
