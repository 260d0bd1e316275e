import { requirePage } from '@/app/_lib/require-page'
import { utcDay } from '@/lib/domain/utc-day'
import { readPromptLog } from '@/lib/evals/papers/prompt-log'
import { renderPromptLog } from '@/lib/evals/papers/render-prompt-log'
import { respondWithMarkdown } from '../_lib/respond-with-markdown'

export const dynamic = 'force-dynamic'

/** Every version of the answer prompt: what, why, by whom, and what the golden set said. */
export async function GET(): Promise<Response> {
  const { runtime, scope } = await requirePage('admin')
  const log = await readPromptLog(runtime, scope)
  return respondWithMarkdown(renderPromptLog(log), `footnote-prompt-log-${utcDay(runtime.now())}`)
}
