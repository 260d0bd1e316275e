import { findAnswer } from '@/db/queries/answers/find-answer'
import { requireRole } from '@/lib/auth/require-role'
import type { AnswerId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { findTemplate } from '@/lib/prompts/find-template'
import type { Runtime } from '@/lib/runtime/runtime'
import { asSent } from '../parts/as-sent'
import { keptOf } from '../to-recipe'
import { requireOpen } from './require-open'
import { pinnedPrompts } from './write-again'

/** The two messages of one question of an answer. */
export type ShownPrompt = { readonly question: string; readonly system: string; readonly user: string }

/**
 * The prompts of an answer to the letter, as a hosted model was given them, put together again from its recipe, its sources and the version of
 * the answer prompt. They hold the words of documents, so whoever reads them must be allowed to read all of those. Personal data is masked
 * behind this, on its way to the provider.
 * @returns nothing where the local model answered, which reads passages and no prompt
 * @throws forbidden, not_found, replay_not_kept, replay_closed
 */
export async function showPrompts(runtime: Runtime, scope: Scope, answerId: AnswerId): Promise<ShownPrompt[]> {
  requireRole(scope, 'admin')
  const row = await findAnswer(runtime.db, scope, { answerId })
  if (!row) throw new FootnoteError('not_found')
  const { recipe } = row
  if (!recipe || row.verified || row.status === 'running') throw new FootnoteError('replay_not_kept')
  await requireOpen(runtime, scope, row)
  if (row.model.startsWith('local:') && !row.fallback) return []
  const template = await findTemplate(runtime, scope, { name: 'answer', version: row.promptVersion })
  const prompts = pinnedPrompts(template, recipe, row.sources, row.expansions)
  return recipe.parts.flatMap((part, at) => {
    const prompt = prompts[at]
    if (!prompt) return []
    const { system, user } = asSent({ prompt, ...keptOf(part) })
    return { question: part.question, system, user }
  })
}
