import { requirePage } from '@/app/_lib/require-page'
import type { EvalRunId } from '@/lib/domain/ids'
import { reportEvalRun } from '@/lib/evals/report/report-eval-run'
import { respondWithReport } from '../../_lib/respond-with-report'

export const dynamic = 'force-dynamic'

/** An eval run on one page, for someone who decides. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { runtime, scope } = await requirePage('reviewer')
  const { id } = await params
  const back = { href: `/admin/evals/${encodeURIComponent(id)}`, text: '← Back to the run' }
  return respondWithReport(request, back, () => reportEvalRun(runtime, scope, id as EvalRunId))
}
