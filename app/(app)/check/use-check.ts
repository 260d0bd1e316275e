'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { problemOf } from '../_chat/problem-of'
import { applyCheckEvent, noCheck, type CheckState } from './check-state'

const lostConnection = {
  code: 'no_connection',
  message: 'The connection was lost. What was checked by then is below; check the text again when you are back online.',
  retryable: true,
}

/** One text check: starts it, follows it sentence by sentence, stops it. */
export function useCheck() {
  const [check, setCheck] = useState<CheckState>(noCheck)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const start = useCallback(async (text: string, collectionIds: readonly string[]) => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    setCheck({ ...noCheck, status: 'running' })
    try {
      // Loaded with the first check: the schemas are not needed to paste a text.
      const { streamCheck } = await import('./stream-check')
      for await (const event of streamCheck({ text, collectionIds }, controller.signal)) {
        if (controller.signal.aborted) return
        setCheck((state) => applyCheckEvent(state, event))
      }
    } catch (thrown) {
      if (controller.signal.aborted) return
      const problem = problemOf(thrown)
      setCheck((state) => ({
        ...state,
        status: 'failed',
        problem: problem.code === 'no_connection' ? lostConnection : problem,
      }))
    }
  }, [])

  const stop = useCallback(() => {
    running.current?.abort()
    setCheck((state) => ({ ...state, status: state.pieces.length > 0 ? 'stopped' : 'idle' }))
  }, [])

  const clear = useCallback(() => {
    running.current?.abort()
    setCheck(noCheck)
  }, [])

  return { check, start, stop, clear }
}
