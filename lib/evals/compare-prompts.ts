import { findPromptVersion } from '@/db/queries/prompts/find-prompt-version'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { findTemplate } from '@/lib/prompts/find-template'
import type { PromptTemplate } from '@/lib/prompts/prompt-template'
import type { Runtime } from '@/lib/runtime/runtime'

type Text = Pick<PromptTemplate, 'system' | 'user'>

export type PromptComparison = {
  readonly before: number
  readonly after: number
  /** It is one version, whose text was changed after the first run was made: what differed is not kept. */
  readonly wasEdited: boolean
  /** Both texts; null where the versions are one, one of them is gone, or whoever looks may not read prompts. */
  readonly texts: { readonly before: Text; readonly after: Text } | null
}

type Input = { readonly before: number; readonly after: number; readonly since: Date }

/** The prompt versions behind two answers. Texts of prompts are for admins, as on the page of prompts. @param since when the first run was made @throws forbidden */
export async function comparePrompts(
  runtime: Runtime,
  scope: Scope,
  { before, after, since }: Input,
): Promise<PromptComparison> {
  requireRole(scope, 'reviewer')
  const name = 'answer' as const
  if (before === after) {
    const row = await findPromptVersion(runtime.db, scope, { name, version: before })
    return { before, after, wasEdited: (row?.updatedAt ?? since) > since, texts: null }
  }
  const read = (version: number): Promise<Text | null> =>
    findTemplate(runtime, scope, { name, version }).then(({ system, user }) => ({ system, user }), nullWhenUnknown)
  const [was, is] = scope.role === 'admin' ? [await read(before), await read(after)] : [null, null]
  return { before, after, wasEdited: false, texts: was && is ? { before: was, after: is } : null }
}

function nullWhenUnknown(error: unknown): null {
  if (error instanceof FootnoteError && error.code === 'prompt_version_unknown') return null
  throw error
}
