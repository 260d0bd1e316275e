import { listAskableCollections } from '@/db/queries/collections/list-askable-collections'
import { isSurveyDue } from '@/db/queries/survey/is-survey-due'
import { hasOpenService } from '@/db/queries/tools/has-open-service'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { hasRole } from '@/lib/auth/require-role'
import { readEnv } from '@/lib/config/env'
import type { Scope } from '@/lib/domain/scope'
import { monthOf } from '@/lib/domain/survey'
import { utcDay } from '@/lib/domain/utc-day'
import { readBudgetNotice } from '@/lib/models/budgets/read-budget-notice'
import type { Runtime } from '@/lib/runtime/runtime'
import type { ChatContextData } from './chat-context'

/** What a chat page shows around its turns: what can be asked, by which models, and whether something is amiss. */
export async function loadChatContext(
  runtime: Runtime,
  scope: Scope,
  user: { readonly name: string },
): Promise<ChatContextData> {
  const [collections, models, budgetNotice, settings, hasServices] = await Promise.all([
    listAskableCollections(runtime.db, scope, { today: utcDay(runtime.now()) }),
    runtime.models.listChatModels(scope),
    readBudgetNotice(runtime.db, scope, runtime.now()),
    loadWorkspaceSettings(runtime.db, scope),
    hasOpenService(runtime.db, scope),
  ])
  const month = monthOf(runtime.now())
  return {
    firstName: firstNameOf(user.name),
    isAdmin: scope.role === 'admin',
    mayVerify: hasRole(scope, 'reviewer'),
    collections,
    models: models.map(({ id, label, local }) => ({ id, label, local })),
    documentCount: collections.reduce((sum, one) => sum + one.documentCount, 0),
    hasServices,
    maxUploadMb: readEnv().FOOTNOTE_MAX_UPLOAD_MB,
    notice: runtime.models.notice(),
    isSampled: settings.unratedReviewSince !== undefined,
    isSurveyDue: settings.asksSurvey === true && (await isSurveyDue(runtime.db, scope, { month })),
    budgetNotice,
  }
}

/** The first word of a person's name; nothing for what is no name, such as an address or the first admin's "Admin". */
function firstNameOf(name: string): string {
  const first = name.trim().split(/\s+/)[0] ?? ''
  return first.includes('@') || first.toLowerCase() === 'admin' ? '' : first
}
