'use client'
import { WifiOff } from 'lucide-react'
import { useSyncExternalStore } from 'react'

function subscribe(onChange: () => void) {
  window.addEventListener('online', onChange)
  window.addEventListener('offline', onChange)
  return () => {
    window.removeEventListener('online', onChange)
    window.removeEventListener('offline', onChange)
  }
}

/** Says that the browser has no connection, and that nothing is lost by it. */
export function OfflineBanner() {
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
  return (
    <output>
      {!online && (
        <span className="flex items-center justify-center gap-2 bg-warn-soft px-4 py-1.5 text-sm text-ink">
          <WifiOff className="size-4 shrink-0 text-warn" aria-hidden />
          You are offline. What is on screen stays; questions can be sent again once you are back.
        </span>
      )}
    </output>
  )
}
