import { findPromptVersion } from '@/db/queries/prompts/find-prompt-version'
import type { PromptName } from '@/lib/domain/prompt-version'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import type { PromptTemplate } from './prompt-template'
import { shippedPrompts } from './shipped-prompts'

/** A version by its number in this workspace, whatever its status; a file counts where the workspace has no row. @throws prompt_version_unknown */
export async function findTemplate(
  runtime: Pick<Runtime, 'db'>,
  scope: Pick<Scope, 'workspaceId'>,
  params: { name: PromptName; version: number },
): Promise<PromptTemplate> {
  const { name, version } = params
  const found =
    (await findPromptVersion(runtime.db, scope, params)) ??
    shippedPrompts.find((one) => one.name === name && one.version === version)
  if (!found)
    throw new FootnoteError('prompt_version_unknown', { detail: `There is no version ${version} of the prompt.` })
  return found
}
