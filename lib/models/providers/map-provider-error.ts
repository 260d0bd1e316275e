import { APICallError, LoadAPIKeyError } from '@ai-sdk/provider'
import { z } from 'zod'
import type { ErrorCode } from '@/lib/errors/error-codes'
import { FootnoteError } from '@/lib/errors/footnote-error'

/** What providers call their errors inside a stream, where there is no status. */
const codesByType: Readonly<Record<string, ErrorCode>> = {
  authentication_error: 'provider_key_invalid',
  permission_error: 'provider_key_invalid',
  invalid_api_key: 'provider_key_invalid',
  rate_limit_error: 'provider_rate_limited',
  rate_limit_exceeded: 'provider_rate_limited',
  insufficient_quota: 'provider_rate_limited',
  overloaded_error: 'provider_rate_limited',
  invalid_request_error: 'provider_refused',
  content_filter: 'provider_refused',
  timeout_error: 'provider_timeout',
}

const named = z.object({ type: z.string().optional(), code: z.union([z.string(), z.number()]).nullish() })
const streamErrorSchema = z.union([
  z.object({ error: named }),
  z.object({ response: z.object({ error: named }) }),
  named,
])

function codeOfStatus(status: number): ErrorCode {
  if (status === 401 || status === 403) return 'provider_key_invalid'
  if (status === 429 || status === 529) return 'provider_rate_limited'
  if (status === 408 || status === 504) return 'provider_timeout'
  if (status >= 500) return 'provider_unavailable'
  return 'provider_refused'
}

function codeOfStreamError(thrown: unknown): ErrorCode {
  const parsed = streamErrorSchema.safeParse(thrown)
  if (!parsed.success) return 'provider_unavailable'
  const { data } = parsed
  const { type, code } = 'error' in data ? data.error : 'response' in data ? data.response.error : data
  if (typeof code === 'number' && code >= 400 && code < 600) return codeOfStatus(code)
  return codesByType[String(code)] ?? codesByType[type ?? ''] ?? 'provider_unavailable'
}

/** Seconds from `retry-after-ms` or `retry-after` (seconds or a date). */
function retryAfterSeconds(headers: Record<string, string> | undefined, now: number): number | undefined {
  const inMs = Number(headers?.['retry-after-ms'])
  if (Number.isFinite(inMs)) return Math.max(0, inMs / 1000)
  const value = headers?.['retry-after']
  if (value === undefined) return undefined
  const seconds = Number(value)
  if (Number.isFinite(seconds)) return Math.max(0, seconds)
  const date = Date.parse(value)
  return Number.isFinite(date) ? Math.max(0, (date - now) / 1000) : undefined
}

/**
 * Whatever a provider's SDK threw or streamed, as one of ours: by status, by the error's type, never by its message. What is
 * neither (a broken connection, an answer that does not parse) is `provider_unavailable`. The cause is kept for the log.
 */
export function mapProviderError(thrown: unknown, now: number = Date.now()): FootnoteError {
  if (thrown instanceof FootnoteError) return thrown
  if (LoadAPIKeyError.isInstance(thrown)) return new FootnoteError('provider_not_configured', { cause: thrown })
  if (APICallError.isInstance(thrown) && thrown.statusCode !== undefined && thrown.statusCode >= 400) {
    const after = retryAfterSeconds(thrown.responseHeaders, now)
    return new FootnoteError(codeOfStatus(thrown.statusCode), {
      cause: thrown,
      ...(after === undefined ? {} : { retryAfterSeconds: after }),
    })
  }
  return new FootnoteError(codeOfStreamError(thrown), { cause: thrown })
}
