'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { unreachable } from '@/app/_lib/unreachable'
import { toastDone, toastError } from '@/components/ui/toast'
import type { GlossaryStatus } from '@/lib/domain/glossary'
import { decide } from '../actions'

const doneWords = {
  accepted: 'In use: questions are read with it from now on.',
  dismissed: 'Left out. It is not proposed again.',
  proposed: 'To be decided again.',
} satisfies Record<GlossaryStatus, string>

/** Decides at once in the browser and behind it on the server; what the server refuses is said and comes back. The last decision can be taken back. */
export function useDecide(from: GlossaryStatus) {
  const router = useRouter()
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set())
  const [last, setLast] = useState<string | null>(null)
  const put = (id: string, isDecided: boolean): void =>
    setDecided((old) => new Set(isDecided ? [...old, id] : [...old].filter((one) => one !== id)))
  const send = async (id: string, status: GlossaryStatus): Promise<boolean> => {
    const result = await decide({ id, status }).catch(() => undefined)
    if (result?.ok) router.refresh()
    else toastError(result?.error.message ?? unreachable, result?.error.requestId)
    return result?.ok === true
  }
  const takeBack = async (id: string): Promise<void> => {
    setLast(null)
    if (await send(id, from)) put(id, false)
  }
  return {
    isDecided: (id: string): boolean => decided.has(id),
    decide: async (id: string, status: GlossaryStatus): Promise<void> => {
      put(id, true)
      setLast(id)
      if (await send(id, status)) toastDone(doneWords[status], () => void takeBack(id))
      else put(id, false)
    },
    undo: last === null ? null : () => void takeBack(last),
  }
}
