import type { PromptVersionListItem } from '@/db/queries/prompts/list-prompt-versions'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { listVersions } from './list-versions'

export type VersionWithOthers = {
  readonly version: PromptVersionListItem
  /** The one that readers have, unless this is it. */
  readonly active: PromptVersionListItem | null
  readonly all: readonly PromptVersionListItem[]
}

/** A version beside the active one. @throws forbidden, prompt_version_unknown */
export async function getVersion(runtime: Runtime, scope: Scope, number: number): Promise<VersionWithOthers> {
  const { versions: all } = await listVersions(runtime, scope)
  const version = all.find((one) => one.version === number)
  if (!version) throw new FootnoteError('prompt_version_unknown')
  const active = all.find((one) => one.status === 'active' && one.version !== number) ?? null
  return { version, active, all }
}
