import { requirePage } from '@/app/_lib/require-page'
import { reportMonth } from '@/lib/evals/report/report-month'
import { respondWithReport } from '../../_lib/respond-with-report'

export const dynamic = 'force-dynamic'

/** A calendar month on one page, for someone who decides. It says what models cost, so it is for admins. */
export async function GET(request: Request, { params }: { params: Promise<{ month: string }> }): Promise<Response> {
  const { runtime, scope } = await requirePage('admin')
  const { month } = await params
  const back = { href: '/admin/scorecard', text: '← Back to the scorecard' }
  return respondWithReport(request, back, () => reportMonth(runtime, scope, month))
}
