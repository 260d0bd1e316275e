'use client'
import { Hand } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { toastError } from '@/components/ui/toast'
import type { PendingRequest } from '@/lib/domain/tool-service'
import { fetchJson } from '../fetch-json'
import { problemOf } from '../problem-of'

/** A request that may change something, exactly as it will be sent. Nothing is sent before the person who asked allows it. */
export function ConfirmRequest({ answerId, request }: { answerId: string; request: PendingRequest }) {
  const [said, setSaid] = useState<boolean | null>(null)
  const { id, service, operation, method, url, headers, body } = request
  const say = async (allow: boolean): Promise<void> => {
    setSaid(allow)
    const path = `/api/v1/answers/${encodeURIComponent(answerId)}/requests/${encodeURIComponent(id)}`
    try {
      await fetchJson(path, { method: 'POST', json: { allow } })
    } catch (thrown) {
      const { code, message, requestId } = problemOf(thrown)
      toastError(message, requestId)
      // Without a connection nothing was said, and it may be said again.
      if (code !== 'not_found') setSaid(null)
    }
  }
  return (
    <section aria-label="Waits for you" className="mt-3 rounded-lg border border-warn/40 bg-warn-soft px-4 py-3.5">
      <h3 className="flex items-center gap-2 text-sm font-semibold">
        <Hand className="size-4 shrink-0 text-warn" aria-hidden />
        Footnote wants to have {service} do this: {operation}
      </h3>
      <p className="mt-2.5 font-mono text-xs leading-5 break-all">
        <span className="font-semibold">{method}</span> {url}
      </p>
      {Object.entries(headers).map(([name, value]) => (
        <p key={name} className="font-mono text-xs leading-5 break-all">
          {name}: {value}
        </p>
      ))}
      {body !== null && (
        <pre
          // Nothing in it takes the focus, and the keyboard must be able to scroll it.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          aria-label="Body"
          className="mt-1.5 max-h-56 overflow-auto rounded-md border border-line bg-paper p-2.5 font-mono text-xs wrap-anywhere whitespace-pre-wrap"
        >
          {layOut(body)}
        </pre>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <Button
          variant="primary"
          size="sm"
          loading={said === true}
          disabled={said !== null}
          onClick={() => void say(true)}
        >
          Allow
        </Button>
        <Button size="sm" loading={said === false} disabled={said !== null} onClick={() => void say(false)}>
          Don’t
        </Button>
        <p className="text-xs text-muted">
          It may change something there. Without your word it is not sent; after a minute Footnote goes on.
        </p>
      </div>
    </section>
  )
}

/** The same JSON, for people. */
function layOut(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body
  }
}
