'use client'
import { useCallback, useEffect, useRef } from 'react'

/** `run` at once, and then at most every `everyMs`: what is asked for meanwhile happens once, at the end. */
export function useThrottled(run: () => void, everyMs: number): () => void {
  const latest = useRef(run)
  const timer = useRef<NodeJS.Timeout | null>(null)
  const again = useRef(false)
  useEffect(() => {
    latest.current = run
  }, [run])
  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current)
    },
    [],
  )
  return useCallback(() => {
    const fire = (): void => {
      timer.current = setTimeout(() => {
        timer.current = null
        if (again.current) fire()
      }, everyMs)
      again.current = false
      latest.current()
    }
    if (timer.current) again.current = true
    else fire()
  }, [everyMs])
}
