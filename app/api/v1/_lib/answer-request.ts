import { readEnv } from '@/lib/config/env'
import { identifyCaller, type Caller } from '@/lib/auth/identify-caller'
import { readCredentials } from '@/lib/auth/read-credentials'
import { requireRole } from '@/lib/auth/require-role'
import { requireSameOrigin } from '@/lib/auth/require-same-origin'
import { scopeOfCaller } from '@/lib/auth/require-scope'
import type { Scope } from '@/lib/domain/scope'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { parseRequest } from './parse-request'
import { problemResponse } from './problem-response'
import { requestIdOf } from './request-id'
import type { BodyOf, ParamsOf, QueryOf, ResponseOf, RouteSpec } from './route-spec'
import { spendRateLimit } from './spend-rate-limit'
import { withIdempotency } from './with-idempotency'

export type RouteCall<Spec extends RouteSpec> = {
  readonly runtime: Runtime
  readonly scope: Scope
  readonly params: ParamsOf<Spec>
  readonly query: QueryOf<Spec>
  readonly body: BodyOf<Spec>
  /** Its body is unread when the spec has a `rawBody`. */
  readonly request: Request
  readonly requestId: string
}

export type RouteResult<Spec extends RouteSpec> = {
  /** Default: the spec's status, and otherwise 200. */
  readonly status?: number
  readonly body: ResponseOf<Spec>
  readonly headers?: Readonly<Record<string, string>>
}

export type RouteHandler<Spec extends RouteSpec> = (call: RouteCall<Spec>) => Promise<RouteResult<Spec> | Response>

/**
 * How a route with an Idempotency-Key answers a repeat, where its answer holds content: the answer itself must not be kept, because
 * rights can be withdrawn and documents deleted before it is asked for again.
 */
export type RouteRepeat<Spec extends RouteSpec> = {
  keep(body: unknown): unknown
  renew(call: RouteCall<Spec>, kept: unknown): Promise<ResponseOf<Spec>>
}

type Input<Spec extends RouteSpec> = {
  readonly getRuntime: () => Promise<Runtime>
  readonly spec: Spec
  readonly handler: RouteHandler<Spec>
  readonly repeat?: RouteRepeat<Spec> | undefined
  readonly request: Request
  readonly params: Promise<unknown>
}

/** Runs one request through the frame. Never throws: what goes wrong becomes problem+json. Logs the route's pattern, never its URL. */
export async function answerRequest<Spec extends RouteSpec>(input: Input<Spec>): Promise<Response> {
  const startedAt = performance.now()
  const requestId = requestIdOf(input.request.headers)
  // no-transform: compressing a small answer costs more than it saves, and holds streams up.
  const headers = new Headers({ 'x-request-id': requestId, 'cache-control': 'no-store, no-transform' })
  let runtime: Runtime | undefined
  let response: Response
  let userId: string | null = null
  try {
    runtime = await input.getRuntime()
    const { caller, scope } = await admit(runtime, input.spec, input.request, headers)
    userId = caller.userId
    response = await run(runtime, scope, requestId, input)
  } catch (thrown) {
    const error = toFootnoteError(thrown)
    if (error.row.status >= 500) runtime?.log.error('request-failed', thrown, { requestId, code: error.code })
    response = problemResponse(error, requestId)
  }
  for (const [name, value] of headers) if (!response.headers.has(name)) response.headers.set(name, value)
  const { status } = response
  const ms = Math.round(performance.now() - startedAt)
  const { method, path: route } = input.spec
  // Writing a line takes most of a millisecond: the caller need not wait for it.
  setImmediate(() => runtime?.log.info('request', { requestId, method, route, status, ms, userId }))
  return response
}

/** Who may come in. @throws not_signed_in, invalid_api_key, account_disabled, cross_site_request, forbidden, rate_limited */
async function admit(
  runtime: Runtime,
  spec: RouteSpec,
  request: Request,
  headers: Headers,
): Promise<{ caller: Caller; scope: Scope }> {
  const caller = await identifyCaller(runtime, readCredentials(request.headers))
  if (caller.via === 'session' && spec.method !== 'GET') requireSameOrigin(request.headers, readEnv().FOOTNOTE_URL)
  const scope = scopeOfCaller(caller)
  spendRateLimit(scope, spec.rateLimit, runtime.now(), headers)
  requireRole(scope, spec.role)
  return { caller, scope }
}

async function run<Spec extends RouteSpec>(
  runtime: Runtime,
  scope: Scope,
  requestId: string,
  { spec, handler, repeat, request, params }: Input<Spec>,
): Promise<Response> {
  const parsed = await parseRequest(spec, request, await params)
  const call = { runtime, scope, request, requestId, ...parsed } as unknown as RouteCall<Spec>
  const answer = async (): Promise<Response> => {
    const result = await handler(call)
    // A copy, because the headers of a Response that came from fetch cannot be changed.
    if (result instanceof Response) return new Response(result.body, result)
    const init: ResponseInit = { status: result.status ?? spec.status ?? 200 }
    if (result.headers !== undefined) init.headers = { ...result.headers }
    return Response.json(result.body, init)
  }
  const renewed = repeat && {
    keep: (body: unknown) => repeat.keep(body),
    renew: (kept: unknown) => repeat.renew(call, kept),
  }
  return withIdempotency({ runtime, scope, spec, request, bodyText: parsed.bodyText, repeat: renewed }, answer)
}
