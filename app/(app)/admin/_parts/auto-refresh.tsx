'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Renews the page's server data at an interval, and not while the tab is in the background. */
export function AutoRefresh({ everyMs }: { everyMs: number }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh()
    }, everyMs)
    return () => clearInterval(timer)
  }, [router, everyMs])
  return null
}
