import type { FootnoteError } from '@/lib/errors/footnote-error'

export const maxAttempts = 3
/** A provider that asks for a longer wait is left for the next one, or the reader is told. */
const longestWaitMs = 5000
const firstPauseMs = 250

export type AttemptState = {
  /** Attempts made so far, from 1, and those of them at the present candidate. */
  readonly made: number
  readonly madeHere: number
  readonly hasNext: boolean
}

export type NextAttempt = { readonly move: 'stay' | 'next'; readonly waitMs: number } | { readonly move: 'stop' }

/** Full jitter (0.5 to 1 of the pause), never earlier than the provider asked for. */
export function retryPauseMs(madeHere: number, retryAfterSeconds: number | undefined, random = Math.random): number {
  const backOff = firstPauseMs * 2 ** (madeHere - 1)
  return Math.round((retryAfterSeconds ?? 0) * 1000 + backOff * (0.5 + random() / 2))
}

/**
 * What follows a failed attempt. The same candidate gets a second try when the failure may pass; then the next candidate has
 * its turn. A wrong key goes to the next at once. A request that was refused is refused: no other provider is asked to do
 * what one declined.
 */
export function nextAttempt(error: FootnoteError, state: AttemptState, random = Math.random): NextAttempt {
  if (state.made >= maxAttempts) return { move: 'stop' }
  const mayPass = error.row.retryable && error.code !== 'budget_exhausted'
  const waitMs = retryPauseMs(state.madeHere, error.retryAfterSeconds, random)
  const canStay = mayPass && waitMs <= longestWaitMs
  if (canStay && (state.madeHere < 2 || !state.hasNext)) return { move: 'stay', waitMs }
  const isTheirs = mayPass || error.code === 'provider_key_invalid' || error.code === 'provider_not_configured'
  return isTheirs && state.hasNext ? { move: 'next', waitMs: 0 } : { move: 'stop' }
}
