import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

/** The model that answers when nobody asks for another, as answers name it. */
export async function resolveModel(runtime: Pick<Runtime, 'db' | 'models'>, scope: Scope): Promise<string> {
  const { chatModel = null } = await loadWorkspaceSettings(runtime.db, scope)
  return runtime.models.defaultChatModel(scope, chatModel)
}
