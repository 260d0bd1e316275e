import { getRuntime } from '@/lib/runtime/get-runtime'
import { answerRequest, type RouteHandler, type RouteRepeat } from './answer-request'
import type { RouteSpec } from './route-spec'

/** What Next calls. `params` is whatever the folder's brackets say; the spec's schema decides. */
export type NextHandler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>

/**
 * One route of the public interface: `export const GET = defineRoute(listThingsSpec, async ({ runtime, scope, query }) => ({ body: … }))`.
 * Around the handler, in this order: request id, credentials (API key or session cookie), same-origin check for changes by cookie,
 * role, rate limit, zod for params, query and body, idempotency, and at the end problem+json for errors and one log line.
 */
export function defineRoute<const Spec extends RouteSpec>(
  spec: Spec,
  handler: RouteHandler<Spec>,
  repeat?: RouteRepeat<Spec>,
): NextHandler {
  return (request, context) => answerRequest({ getRuntime, spec, handler, repeat, request, params: context.params })
}
