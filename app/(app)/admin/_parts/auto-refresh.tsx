'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useTransition } from 'react'

/**
 * Renews the page's server data so long after the last renewal has arrived, and not while the tab is in the background. A renewal that
 * began before the last one was there would throw that one away: on a busy server the page then never changed at all.
 */
export function AutoRefresh({ everyMs }: { everyMs: number }) {
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  useEffect(() => {
    const timer = setInterval(() => {
      if (!isPending && document.visibilityState === 'visible') startTransition(() => router.refresh())
    }, everyMs)
    return () => clearInterval(timer)
  }, [router, everyMs, isPending])
  return null
}
