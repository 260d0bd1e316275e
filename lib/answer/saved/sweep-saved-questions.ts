import { readDocumentState } from '@/db/queries/evals/read-document-state'
import { findDueQuestions } from '@/db/queries/saved/find-due-questions'
import { utcDay } from '@/lib/domain/utc-day'
import type { Runtime } from '@/lib/runtime/runtime'

/** How often a question is looked at while documents keep changing. */
const everyMs = 60 * 60_000
const mostPerSweep = 500

/** Queues the saved questions that nobody has looked at for an hour, in workspaces whose documents have changed since. */
export async function sweepSavedQuestions(runtime: Runtime): Promise<void> {
  const now = runtime.now()
  const before = new Date(now.getTime() - everyMs)
  const due = await findDueQuestions(runtime.db, { before, limit: mostPerSweep })
  const states = new Map<string, string>()
  for (const { documentState, ...question } of due) {
    const state =
      states.get(question.workspaceId) ?? (await readDocumentState(runtime.db, question, { today: utcDay(now) }))
    states.set(question.workspaceId, state)
    if (state === documentState) continue
    await runtime.jobs.enqueue('look-at-question', question, { singletonKey: question.conversationId })
  }
}
