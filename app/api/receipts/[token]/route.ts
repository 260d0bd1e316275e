import { problemResponse } from '@/app/api/v1/_lib/problem-response'
import { requestIdOf } from '@/app/api/v1/_lib/request-id'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import { readReceipt } from '@/lib/ingest/workspace/read-receipt'
import { getRuntime } from '@/lib/runtime/get-runtime'

export const dynamic = 'force-dynamic'

/** The signed receipt of a workspace's deletion, for whoever has its link. */
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  try {
    const signed = await readReceipt(await getRuntime(), (await params).token)
    return new Response(JSON.stringify(signed, null, 2), {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="footnote-${signed.receipt.id}-${signed.receipt.state}.json"`,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      },
    })
  } catch (error) {
    return problemResponse(toFootnoteError(error), requestIdOf(request.headers))
  }
}
