import { FootnoteError } from '@/lib/errors/footnote-error'

export type Limiter = <T>(work: () => Promise<T>) => Promise<T>

/**
 * At most `running` calls at once; the rest wait in order, which slows their callers down (back-pressure). When more than
 * `waiting` wait already, a call fails at once. @throws models_unavailable
 */
export function limitConcurrency({ running, waiting }: { running: number; waiting: number }): Limiter {
  let active = 0
  const queue: (() => void)[] = []
  return async (work) => {
    if (active >= running) {
      if (queue.length >= waiting) throw new FootnoteError('models_unavailable')
      await new Promise<void>((resolve) => queue.push(resolve))
    } else {
      active++
    }
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next) next()
      else active--
    }
  }
}
