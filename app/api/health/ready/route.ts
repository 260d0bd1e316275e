import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import { getRuntime } from '@/lib/runtime/get-runtime'
import { checkHealth } from '@/lib/runtime/health/check-health'
import { productVersion } from '@/lib/runtime/product-version'

export const dynamic = 'force-dynamic'

/** 200 when a reader can sign in, search and ask; otherwise 503 with the part that fails. Open to probes: it holds no content. */
export async function GET(): Promise<Response> {
  const headers = { 'cache-control': 'no-store' }
  try {
    const health = await checkHealth(await getRuntime())
    return Response.json(health, { status: health.status === 'ready' ? 200 : 503, headers })
  } catch (error) {
    const { code, message } = toFootnoteError(error)
    const parts = [{ name: 'database', status: 'failed', detail: message }]
    return Response.json({ status: 'not_ready', version: productVersion, code, parts }, { status: 503, headers })
  }
}
