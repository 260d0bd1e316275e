import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { usualJudge, type JudgeIdentity, type JudgeSettings } from '@/lib/domain/judge'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { rubricVersion } from './rubrics/shipped-rubrics'

export type JudgeState = {
  readonly settings: JudgeSettings
  /** The model that would judge now; null: there is none. */
  readonly model: string | null
  /** The hosted models of which one can be chosen. */
  readonly choices: readonly { readonly id: string; readonly label: string }[]
}

/**
 * Who judges in this workspace now: the chosen model, or else the one that answers readers. A local model quotes and cannot judge, and a hosted one
 * that nobody chose for anything is not taken: it would be sent passages that its admin meant to keep.
 */
export async function readJudgeState(runtime: Runtime, scope: Scope): Promise<JudgeState> {
  const [{ judge: settings = usualJudge }, offered] = await Promise.all([
    loadWorkspaceSettings(runtime.db, scope),
    runtime.models.listChatModels(scope),
  ])
  const choices = offered.filter(({ provider }) => provider !== 'local').map(({ id, label }) => ({ id, label }))
  const wanted = settings.model ?? (await answeringModel(runtime, scope))
  return { settings, choices, model: choices.some(({ id }) => id === wanted) ? wanted : null }
}

async function answeringModel(runtime: Runtime, scope: Scope): Promise<string | null> {
  try {
    return (await runtime.models.chatModel({ scope, task: 'judge', requestId: newId('request') })).modelId
  } catch (error) {
    if (error instanceof FootnoteError && error.code === 'provider_not_configured') return null
    throw error
  }
}

/** @throws judge_not_configured */
export async function requireJudge(runtime: Runtime, scope: Scope): Promise<JudgeIdentity> {
  const { model, settings } = await readJudgeState(runtime, scope)
  if (model === null) throw new FootnoteError('judge_not_configured')
  return { model, samples: settings.samples, rubricVersion: rubricVersion('answer') }
}
