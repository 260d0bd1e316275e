'use client'
import { Button } from '@/components/ui/button'
import { toastDone } from '@/components/ui/toast'
import { removeApiKey } from '../actions'
import { formatMoment } from '@/lib/domain/format-moment'
import { useFormAction } from './use-form-action'

export type ApiKeyItem = {
  readonly id: string
  readonly name: string
  readonly prefix: string
  readonly createdAt: string
  readonly lastUsedAt: string | null
}

export function ApiKeyRow({ apiKey }: { apiKey: ApiKeyItem }) {
  const { error, isBusy, run } = useFormAction(removeApiKey)
  async function revoke(): Promise<void> {
    if (await run({ id: apiKey.id })) toastDone(`Key “${apiKey.name}” revoked.`)
  }
  const used = apiKey.lastUsedAt === null ? 'never used' : `last used ${formatMoment(apiKey.lastUsedAt)}`
  return (
    <li className="flex items-center gap-3 px-3 py-2.5">
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm font-medium">{apiKey.name}</p>
        <p className="text-sm text-muted">
          <span className="font-mono text-xs">{apiKey.prefix}…</span> · {used}
        </p>
        {error && (
          <p role="alert" className="text-sm text-danger">
            {error.message}
          </p>
        )}
      </div>
      <Button size="sm" loading={isBusy} onClick={() => void revoke()} aria-label={`Revoke ${apiKey.name}`}>
        Revoke
      </Button>
    </li>
  )
}
