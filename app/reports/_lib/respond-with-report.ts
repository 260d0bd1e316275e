import { notFound } from 'next/navigation'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { renderReport } from '@/lib/evals/report/render-report'
import type { Report } from '@/lib/evals/report/report'

/** Nothing but its own style: a report that is saved and sent on must not reach out either. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** A report as a page of its own, or with `?save=1` as a file. What the caller may not see does not exist. */
export async function respondWithReport(
  request: Request,
  back: { readonly href: string; readonly text: string },
  makeReport: () => Promise<Report>,
): Promise<Response> {
  const url = new URL(request.url)
  const report = await makeReport().catch((error: unknown) => {
    if (error instanceof FootnoteError && error.code === 'not_found') return null
    throw error
  })
  if (!report) notFound()
  const isFile = url.searchParams.has('save')
  const html = renderReport(report, isFile ? [] : [back, { href: `${url.pathname}?save=1`, text: 'Save as a file' }])
  const headers = new Headers({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': policy,
  })
  if (isFile) headers.set('content-disposition', `attachment; filename="${report.fileName}.html"`)
  return new Response(html, { headers })
}
