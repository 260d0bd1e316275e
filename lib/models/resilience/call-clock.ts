import { FootnoteError } from '@/lib/errors/footnote-error'

/**
 * The signal of one attempt: aborted by the reader, by `expectWithin` when the next part does not come in time, or by the limit
 * of the whole. `race` ends a wait with the reason even when a provider ignores its signal.
 */
export type CallClock = {
  readonly signal: AbortSignal
  expectWithin(ms: number): void
  race<T>(promise: PromiseLike<T>): Promise<T>
  abort(reason: unknown): void
  stop(): void
}

const timedOut = (): FootnoteError => new FootnoteError('provider_timeout')

export function createCallClock(wholeMs: number, reader: AbortSignal | undefined): CallClock {
  const controller = new AbortController()
  const { signal } = controller
  let next: NodeJS.Timeout | undefined
  const whole = setTimeout(() => controller.abort(timedOut()), wholeMs)
  const onReaderAbort = (): void => controller.abort(reader?.reason)
  if (reader?.aborted) onReaderAbort()
  reader?.addEventListener('abort', onReaderAbort)

  return {
    signal,
    expectWithin(ms) {
      clearTimeout(next)
      next = setTimeout(() => controller.abort(timedOut()), ms)
    },
    race(promise) {
      return new Promise((resolve, reject) => {
        const onAbort = (): void => reject(signal.reason)
        if (signal.aborted) onAbort()
        signal.addEventListener('abort', onAbort, { once: true })
        promise.then(resolve, reject).then(() => signal.removeEventListener('abort', onAbort))
      })
    },
    abort: (reason) => controller.abort(reason),
    stop() {
      clearTimeout(next)
      clearTimeout(whole)
      reader?.removeEventListener('abort', onReaderAbort)
    },
  }
}
