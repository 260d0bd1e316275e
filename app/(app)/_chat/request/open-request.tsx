'use client'
import { Clock } from 'lucide-react'
import { useState } from 'react'
import { unreachable } from '@/app/_lib/unreachable'
import { formatDay } from '@/components/feedback/request-reply'
import { Button } from '@/components/ui/button'
import { toastDone, toastError } from '@/components/ui/toast'
import type { OwnRequest } from '@/lib/domain/question-request'
import { takeBackRequest } from './actions'

/** A question that waits for people. */
export function OpenRequest({ request, onWithdrawn }: { request: OwnRequest; onWithdrawn: () => void }) {
  const [pending, setPending] = useState(false)
  async function withdraw() {
    setPending(true)
    const result = await takeBackRequest({ id: request.id }).catch(() => undefined)
    setPending(false)
    if (result?.ok) {
      toastDone('Withdrawn. Nobody is asked any more.')
      return onWithdrawn()
    }
    toastError(result?.error.message ?? unreachable, result?.error.requestId)
  }
  return (
    <section
      aria-label="Your question to people"
      className="mt-3 flex max-w-[42rem] gap-3 rounded-lg border border-line bg-sunken px-4 py-3 text-sm"
    >
      <Clock className="mt-0.5 size-4 shrink-0 text-muted" aria-hidden />
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-2.5">
        <div className="min-w-0 flex-1 basis-56">
          <p>Asked on {formatDay(request.createdAt)}; you will be told here when there is an answer.</p>
          {request.note && <p className="mt-0.5 break-words whitespace-pre-line text-muted">{request.note}</p>}
        </div>
        <Button size="sm" loading={pending} onClick={() => void withdraw()}>
          Withdraw
        </Button>
      </div>
    </section>
  )
}
