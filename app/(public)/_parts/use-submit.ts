'use client'
import { useState } from 'react'
import type { ActionError, ActionResult } from '@/app/_lib/define-action'

const offline: ActionError = {
  code: 'offline',
  message: 'The server does not answer. Check your connection and try again.',
  requestId: '',
}

/**
 * Runs an action for a form. After success the whole page is loaded anew at `next`: the session has changed, so nothing that was
 * rendered before is true any more.
 */
export function useSubmit<Input, Data>(
  action: (input: Input) => Promise<ActionResult<Data>>,
  next: string | ((data: Data) => string),
) {
  const [error, setError] = useState<ActionError | null>(null)
  const [isBusy, setIsBusy] = useState(false)

  async function submit(input: Input): Promise<void> {
    setIsBusy(true)
    setError(null)
    const result = await action(input).catch((): ActionResult<Data> => ({ ok: false, error: offline }))
    if (result.ok) {
      window.location.assign(typeof next === 'string' ? next : next(result.data))
      return
    }
    setError(result.error)
    setIsBusy(false)
  }
  return { error, isBusy, submit }
}
