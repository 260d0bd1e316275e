import type { ErrorCode } from '@/lib/errors/error-codes'

/**
 * closed -> open after `failuresToOpen` failures in a row -> half-open after `openMs`: one call is let through, and its outcome
 * closes or opens again. Only failures that say "this provider is down" count; a wrong key or a refused prompt does not.
 */
export type CircuitBreaker = {
  /** Whether a call may start now. */
  isAvailable(): boolean
  /** A call starts; when half-open it is the trial, and no other may start until it ends. */
  begin(): void
  succeeded(): void
  failed(code: ErrorCode): void
  /** The trial ended without telling anything (the reader went away). */
  abandoned(): void
}

const countedCodes: ReadonlySet<ErrorCode> = new Set(['provider_unavailable', 'provider_timeout', 'stream_cut'])
const failuresToOpen = 5
const openMs = 30_000

export function createCircuitBreaker(now: () => number = () => performance.now()): CircuitBreaker {
  let failures = 0
  let openedAt: number | null = null
  let onTrial = false
  return {
    isAvailable: () => openedAt === null || (!onTrial && now() - openedAt >= openMs),
    begin() {
      onTrial = openedAt !== null
    },
    succeeded() {
      failures = 0
      openedAt = null
      onTrial = false
    },
    failed(code) {
      const wasTrial = onTrial
      onTrial = false
      if (!countedCodes.has(code)) return
      failures++
      if (wasTrial || failures >= failuresToOpen) openedAt = now()
    },
    abandoned() {
      onTrial = false
    },
  }
}

/** One breaker a provider, shared by all calls of the process. */
export function createBreakers(now?: () => number): (providerId: string) => CircuitBreaker {
  const breakers = new Map<string, CircuitBreaker>()
  return (providerId) => {
    const known = breakers.get(providerId) ?? createCircuitBreaker(now)
    breakers.set(providerId, known)
    return known
  }
}
