import { timingSafeEqual } from 'node:crypto'
import { countOperations } from '@/db/queries/count-operations'
import { problemResponse } from '@/app/api/v1/_lib/problem-response'
import { requestIdOf } from '@/app/api/v1/_lib/request-id'
import { readCredentials } from '@/lib/auth/read-credentials'
import { requireRole } from '@/lib/auth/require-role'
import { requireScope } from '@/lib/auth/require-scope'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import type { OwnedRuntime } from '@/lib/runtime/create-runtime'
import { getRuntime } from '@/lib/runtime/get-runtime'
import { checkHealth } from '@/lib/runtime/health/check-health'
import { renderMetrics } from '@/lib/runtime/health/render-metrics'

export const dynamic = 'force-dynamic'

/** Prometheus text for whoever holds FOOTNOTE_METRICS_TOKEN or an admin's API key. */
export async function GET(request: Request): Promise<Response> {
  try {
    const runtime = await getRuntime()
    await authorise(runtime, request)
    const [counts, health] = await Promise.all([countOperations(runtime.db), checkHealth(runtime)])
    const text = renderMetrics(counts, {
      ready: health.status === 'ready',
      restarts: health.processes.map(({ name, restarts }) => ({ name, count: restarts })),
      residentBytes: process.memoryUsage.rss(),
      freeDiskBytes: health.freeDiskBytes,
    })
    return new Response(text, { headers: { 'content-type': 'text/plain; version=0.0.4', 'cache-control': 'no-store' } })
  } catch (error) {
    return problemResponse(toFootnoteError(error), requestIdOf(request.headers))
  }
}

async function authorise(runtime: OwnedRuntime, request: Request): Promise<void> {
  const token = runtime.env.FOOTNOTE_METRICS_TOKEN
  const given = request.headers.get('authorization')?.replace(/^Bearer /, '') ?? ''
  if (token !== undefined && equal(given, token)) return
  requireRole(await requireScope(runtime, readCredentials(request.headers)), 'admin')
}

function equal(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}
