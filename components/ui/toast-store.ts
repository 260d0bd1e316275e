export type ToastItem = {
  readonly id: number
  readonly tone: 'done' | 'error'
  readonly message: string
  readonly detail: string | null
  readonly undo: (() => void) | null
  readonly durationMs: number
}

const mostShown = 3
let nextId = 1
let toasts: readonly ToastItem[] = []
const listeners = new Set<() => void>()

function set(next: readonly ToastItem[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

/** One list per page, outside of React, so that any code can say something. The oldest goes when there are too many. */
export const toastStore = {
  push(toast: Omit<ToastItem, 'id'>): void {
    set([...toasts, { ...toast, id: nextId++ }].slice(-mostShown))
  },
  dismiss(id: number): void {
    set(toasts.filter((toast) => toast.id !== id))
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  read: (): readonly ToastItem[] => toasts,
}
