'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ActionError, ActionResult } from '@/app/_lib/define-action'

const offline: ActionError = {
  code: 'offline',
  message: 'The server does not answer. Check your connection and try again.',
  requestId: '',
}

/** Runs an action whose failure is shown in the form itself (app/_lib/use-action.ts shows it in a toast), and reads the page again after it. `run` resolves with the action's data, or null when it failed (see `error`). */
export function useFormAction<Input, Data>(action: (input: Input) => Promise<ActionResult<Data>>) {
  const router = useRouter()
  const [error, setError] = useState<ActionError | null>(null)
  const [isBusy, setIsBusy] = useState(false)

  async function run(input: Input): Promise<{ data: Data } | null> {
    setIsBusy(true)
    setError(null)
    const result = await action(input).catch((): ActionResult<Data> => ({ ok: false, error: offline }))
    setIsBusy(false)
    if (!result.ok) {
      setError(result.error)
      return null
    }
    router.refresh()
    return { data: result.data }
  }
  return { error, isBusy, run }
}
