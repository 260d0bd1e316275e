'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useTransition } from 'react'
import { toastDone, toastError } from '@/components/ui/toast'
import type { ActionResult } from './define-action'
import { unreachable } from './unreachable'

/** What an action gave, or null when it gives nothing: undefined stands for a failure alone. */
type Given<Data> = Data extends void ? null : Data

type Options<Data> = { done?: string | ((data: Data) => string); undo?: (data: Data) => void }

/**
 * Runs a server action from a control: shows progress, says in a toast what was done or what went wrong, and renews the page's data.
 * @returns whether one is running, and the function that runs one; it resolves to the data, to null when the action gives none, and to
 * undefined when it failed
 */
export function useAction<Input, Data>(
  action: (input: Input) => Promise<ActionResult<Data>>,
  options: Options<Data> = {},
): { pending: boolean; run: (input: Input) => Promise<Given<Data> | undefined> } {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const { done, undo } = options
  const run = useCallback(
    (input: Input) =>
      new Promise<Given<Data> | undefined>((resolve) => {
        startTransition(async () => {
          const result = await action(input).catch(() => undefined)
          if (result?.ok) {
            if (done) toastDone(typeof done === 'string' ? done : done(result.data), undo && (() => undo(result.data)))
            router.refresh()
            resolve((result.data ?? null) as Given<Data>)
            return
          }
          toastError(result?.error.message ?? unreachable, result?.error.requestId)
          resolve(undefined)
        })
      }),
    [action, done, undo, router],
  )
  return { pending, run }
}
