'use client'
import { useEffect, useState } from 'react'
import type { ActionResult } from '@/app/_lib/define-action'
import { unreachable } from '@/app/_lib/unreachable'
import type { ShareState } from '@/lib/answer/sharing/find-own-share'
import { endShare, readShare, share } from './actions'

/**
 * How a conversation is shared, read when `open` becomes true, and what changes it. The page is not renewed afterwards: a new
 * conversation's page stands under an address that a renewal would load anew.
 */
export function useShare(conversationId: string, open: boolean) {
  const [state, setState] = useState<ShareState | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, setPending] = useState(false)
  useEffect(() => {
    if (!open) return undefined
    let isWanted = true
    const show = (next: ShareState | null, why: string | null): void => {
      if (!isWanted) return
      setState(next)
      setProblem(why)
    }
    show(null, null)
    void outcomeOf(readShare({ conversationId })).then(({ data, message }) => show(data, message))
    return () => {
      isWanted = false
    }
  }, [conversationId, open])

  async function change<Data>(action: Promise<ActionResult<Data>>, next: (data: Data) => ShareState | null) {
    setPending(true)
    const { data, message } = await outcomeOf(action)
    setPending(false)
    setProblem(message)
    if (message === null) setState(next(data))
    return message === null
  }
  const make = () => change(share({ conversationId }), (data) => data)
  const end = (id: string) => change(endShare({ id }), () => state && { ...state, link: null })
  return { state, problem, pending, make, end }
}

/** `message`: why it failed; null when it did not. */
async function outcomeOf<Data>(
  action: Promise<ActionResult<Data>>,
): Promise<{ data: Data; message: null } | { data: null; message: string }> {
  const result = await action.catch(() => null)
  return result?.ok
    ? { data: result.data, message: null }
    : { data: null, message: result?.error.message ?? unreachable }
}
