import type { ActionError } from '@/app/_lib/define-action'
import { Notice } from '@/components/ui/notice'

/** What went wrong, with its code for whoever is asked for help. */
export function ErrorNotice({ error }: { error: ActionError | null }) {
  if (error === null) return null
  return (
    <Notice tone="danger">
      <p>{error.message}</p>
      <p className="mt-1 font-mono text-xs text-muted">
        {error.code}
        {error.requestId && ` · ${error.requestId}`}
      </p>
    </Notice>
  )
}
