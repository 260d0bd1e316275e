'use client'
import { Toaster as Sonner, toast } from 'sonner'

/** Mounted once, in the shell. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-center"
      closeButton
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-(--width) items-center gap-3 rounded-lg border border-line bg-surface px-4 py-3 text-sm text-ink shadow-float font-sans',
          title: 'font-medium',
          description: 'text-muted',
          content: 'min-w-0 flex-1',
          actionButton: 'shrink-0 rounded-sm px-2 py-1 font-medium text-accent hover:bg-accent-soft',
          closeButton: 'order-last shrink-0 text-faint hover:text-ink [&_svg]:size-3.5',
          error: 'border-danger/40 [&_[data-title]]:text-danger',
        },
      }}
    />
  )
}

/** Says that something is done. `undo` offers the way back for 8 seconds. */
export function toastDone(message: string, undo?: () => void): void {
  toast(message, undo ? { duration: 8000, action: { label: 'Undo', onClick: undo } } : { duration: 4000 })
}

/** Says what went wrong and what to do, with the request id for an admin where there is one. */
export function toastError(message: string, requestId?: string): void {
  toast.error(message, { duration: 10_000, ...(requestId ? { description: `Request ${requestId}` } : {}) })
}
