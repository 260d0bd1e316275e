'use client'
import { useEffect, useState } from 'react'

/** The time, once a second while something runs; until then the one that the server drew the page with. */
export function useNow(initial: Date, isRunning: boolean): Date {
  const [now, setNow] = useState(initial)
  useEffect(() => {
    if (!isRunning) return undefined
    const timer = setInterval(() => setNow(new Date()), 1000)
    return () => clearInterval(timer)
  }, [isRunning])
  return now
}
