import { saveSurvey } from '@/db/queries/survey/save-survey'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import type { Scope } from '@/lib/domain/scope'
import { monthOf, type SurveyScore } from '@/lib/domain/survey'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/** Takes a person's score of this month, or that they do not want to give one. A second one of a month is not counted. @throws not_found where the workspace does not ask */
export async function answerSurvey(
  runtime: Runtime,
  scope: Scope,
  { score }: { score: SurveyScore | null },
): Promise<void> {
  const { asksSurvey } = await loadWorkspaceSettings(runtime.db, scope)
  if (!asksSurvey) throw new FootnoteError('not_found')
  await saveSurvey(runtime.db, scope, { month: monthOf(runtime.now()), score })
}
