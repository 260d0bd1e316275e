import * as queries from '@/db/queries/prompts/create-draft'
import { requireRole } from '@/lib/auth/require-role'
import type { PromptText } from '@/lib/domain/prompt-version'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { findTemplate } from './find-template'
import { requireUsableText } from './require-usable-text'
import { shippedPrompts } from './shipped-prompts'

const name = 'answer'

export type DraftInput = {
  /** The version whose text it starts from. */
  readonly basedOn: number
  readonly rationale: string
  /** A text that was brought in, in the place of that. */
  readonly text?: PromptText | undefined
}

/** A new draft of the answer prompt. @returns its number @throws forbidden, prompt_version_unknown, prompt_not_valid */
export async function createDraft(
  runtime: Runtime,
  scope: Scope,
  { basedOn, rationale, text }: DraftInput,
): Promise<{ version: number }> {
  requireRole(scope, 'admin')
  const { system, user } = text ?? (await findTemplate(runtime, scope, { name, version: basedOn }))
  requireUsableText({ system, user })
  const version = await queries.createDraft(runtime.db, scope, {
    name,
    text: { system, user },
    rationale,
    basedOn,
    shipped: shippedPrompts,
    now: runtime.now(),
  })
  runtime.log.info('prompt-drafted', { version, basedOn })
  return { version }
}
