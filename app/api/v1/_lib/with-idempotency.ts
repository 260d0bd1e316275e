import { createHash } from 'node:crypto'
import { claimIdempotencyKey } from '@/db/queries/claim-idempotency-key'
import { completeIdempotencyKey } from '@/db/queries/complete-idempotency-key'
import { releaseIdempotencyKey } from '@/db/queries/release-idempotency-key'
import { renewIdempotencyClaim } from '@/db/queries/renew-idempotency-claim'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import type { RouteSpec } from './route-spec'

type Input = {
  readonly runtime: Runtime
  readonly scope: Scope
  readonly spec: RouteSpec
  readonly request: Request
  readonly bodyText: string
  /** For answers whose content is subject to rights: only what `keep` gives is kept, and a repeat is made from it with today's rights. */
  readonly repeat?: { keep(body: unknown): unknown; renew(kept: unknown): Promise<unknown> } | undefined
}

const renewalMs = 10_000

/**
 * With an Idempotency-Key, runs the request once and gives its first answer again to whoever repeats it within a day.
 * The claim is a row that is inserted before the work, so of two at once one works and the other is told to wait. It is renewed while
 * the work lasts, so that whoever repeats a request whose process died waits less than a minute. Only JSON answers
 * below 500 are kept: after a failure on our side, and for streams and files, the key is free again.
 * @throws idempotency_mismatch, idempotency_in_progress, invalid_request
 */
export async function withIdempotency(input: Input, answer: () => Promise<Response>): Promise<Response> {
  const { runtime, scope, spec, request } = input
  const key = request.headers.get('idempotency-key')
  if (spec.idempotent !== true || key === null) return answer()
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new FootnoteError('invalid_request', { detail: 'Idempotency-Key: 1 to 255 printable characters.' })
  }
  const now = runtime.now()
  const claim = await claimIdempotencyKey(runtime.db, scope, { key, requestHash: hashRequest(input), now })
  if (claim.state === 'done') {
    return replay(claim.status, input.repeat ? await input.repeat.renew(claim.body) : claim.body)
  }
  const renewal = setInterval(() => {
    renewIdempotencyClaim(runtime.db, scope, { key, now: runtime.now() }).catch((error: unknown) =>
      runtime.log.warn('idempotency_claim_not_renewed', { code: toFootnoteError(error).code }),
    )
  }, renewalMs)
  try {
    const response = await answer()
    const isKept = response.status < 500 && response.headers.get('content-type')?.includes('json') === true
    if (isKept) {
      const body: unknown = await response.clone().json()
      await completeIdempotencyKey(runtime.db, scope, {
        key,
        status: response.status,
        body: input.repeat ? input.repeat.keep(body) : body,
      })
    } else {
      await releaseIdempotencyKey(runtime.db, scope, { key })
    }
    return response
  } catch (error) {
    await releaseIdempotencyKey(runtime.db, scope, { key })
    throw error
  } finally {
    clearInterval(renewal)
  }
}

function replay(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: { 'idempotent-replayed': 'true' } })
}

/** Method, path, query and body. A body that is streamed is known by its length only: it is not held in memory for this. */
function hashRequest({ spec, request, bodyText }: Input): string {
  const url = new URL(request.url)
  const body = spec.rawBody === undefined ? bodyText : `raw ${request.headers.get('content-length') ?? ''}`
  return createHash('sha256').update([spec.method, url.pathname, url.search, body].join('\n')).digest('hex')
}
