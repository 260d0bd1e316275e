'use client'
import { Check, CircleAlert, X } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { cn } from './cn'
import { toastStore, type ToastItem } from './toast-store'

/** Says that something is done. `undo` offers the way back for 8 seconds. */
export function toastDone(message: string, undo?: () => void): void {
  toastStore.push({ tone: 'done', message, detail: null, undo: undo ?? null, durationMs: undo ? 8_000 : 4_000 })
}

/** Says what went wrong and what to do, with the request id for an admin where there is one. */
export function toastError(message: string, requestId?: string): void {
  const detail = requestId ? `Request ${requestId}` : null
  toastStore.push({ tone: 'error', message, detail, undo: null, durationMs: 10_000 })
}

const none: readonly ToastItem[] = []

/** Mounted once, in the shell. A region that screen readers listen to, so it is there before there is anything to say. */
export function Toaster() {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.read, () => none)
  return (
    <section
      aria-label="Notifications"
      aria-live="polite"
      className="pointer-events-none fixed bottom-4 left-1/2 z-50 grid w-[min(26rem,calc(100vw-2rem))] -translate-x-1/2 gap-2"
    >
      {toasts.map((toast) => (
        <Toast key={toast.id} toast={toast} />
      ))}
    </section>
  )
}

/** Goes by itself, but not while the pointer or the focus is on it: nobody races a clock. */
function Toast({ toast }: { toast: ToastItem }) {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return undefined
    const timer = setTimeout(() => toastStore.dismiss(toast.id), toast.durationMs)
    return () => clearTimeout(timer)
  }, [held, toast])
  const isError = toast.tone === 'error'
  const Icon = isError ? CircleAlert : Check
  return (
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className={cn(
        'pointer-events-auto flex animate-pop-in items-start gap-3 rounded-lg border bg-surface px-4 py-3 text-sm shadow-float',
        isError ? 'border-danger/40' : 'border-line',
      )}
    >
      <Icon className={cn('mt-0.5 size-4 shrink-0', isError ? 'text-danger' : 'text-accent')} aria-hidden />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{toast.message}</p>
        {toast.detail && <p className="text-xs text-muted">{toast.detail}</p>}
      </div>
      {toast.undo && (
        <button
          type="button"
          onClick={() => {
            toast.undo?.()
            toastStore.dismiss(toast.id)
          }}
          className="-my-1 shrink-0 rounded-sm px-2 py-1 font-medium text-accent hover:bg-accent-soft"
        >
          Undo
        </button>
      )}
      <button
        type="button"
        aria-label="Dismiss"
        onClick={() => toastStore.dismiss(toast.id)}
        className="shrink-0 rounded-sm p-0.5 text-faint hover:text-ink"
      >
        <X className="size-3.5" aria-hidden />
      </button>
    </div>
  )
}
