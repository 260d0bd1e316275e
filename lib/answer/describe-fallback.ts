import type { Answer } from '@/lib/domain/answer'
import type { ErrorCode } from '@/lib/errors/error-codes'

const reasons: Partial<Record<ErrorCode, string>> = {
  provider_key_invalid: 'refused the key',
  provider_rate_limited: 'is limiting requests',
  provider_timeout: 'took too long',
  budget_exhausted: 'has no budget left',
}

/** What a reader is told when quotes stand in the place of a written answer. */
export function describeFallback(fallback: { from: string; code: ErrorCode } | null): Answer['fallback'] {
  if (fallback === null) return null
  const reason = reasons[fallback.code] ?? 'could not be reached'
  const message = `The model ${fallback.from} ${reason}. Instead of a written answer you see quotes from your documents, chosen on this server.`
  return { ...fallback, message }
}
