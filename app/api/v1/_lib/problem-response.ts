import type { FootnoteError } from '@/lib/errors/footnote-error'

/** RFC 9457 problem+json, the shape of every failure. `type` leads to the row of the errors table in the documentation. */
export function problemResponse(error: FootnoteError, requestId: string): Response {
  const { status, title, message } = error.row
  const body = {
    type: `/docs/api#${error.code}`,
    title,
    status,
    code: error.code,
    detail: error.detail ?? message,
    requestId,
    ...(error.retryAfterSeconds !== undefined && { retryAfterSeconds: error.retryAfterSeconds }),
  }
  const headers: Record<string, string> = { 'content-type': 'application/problem+json', 'x-request-id': requestId }
  if (error.retryAfterSeconds !== undefined) headers['retry-after'] = String(error.retryAfterSeconds)
  if (status === 401) headers['www-authenticate'] = 'Bearer realm="Footnote"'
  return new Response(JSON.stringify(body), { status, headers })
}
