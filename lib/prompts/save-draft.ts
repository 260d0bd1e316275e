import { listPromptVersions, type PromptVersionListItem } from '@/db/queries/prompts/list-prompt-versions'
import * as queries from '@/db/queries/prompts/save-draft'
import { requireRole } from '@/lib/auth/require-role'
import type { PromptText } from '@/lib/domain/prompt-version'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { requireUsableText } from './require-usable-text'

const name = 'answer'

export type SaveDraftInput = {
  readonly version: number
  /** The edit that was changed. */
  readonly edit: number
  readonly text: PromptText
  readonly rationale: string
}

/** The text that someone else saved meanwhile, to be shown beside one's own. */
export type DraftConflict = PromptText & {
  readonly rationale: string
  readonly edit: number
  readonly by: string
  readonly at: string
}

export type SavedDraft = { readonly edit: number } | { readonly conflict: DraftConflict }

/**
 * Saves a draft on top of the edit that was seen. Where someone else was first, nothing is saved and their text is returned: saving again
 * with their edit replaces it, knowingly. @throws forbidden, prompt_version_unknown, prompt_moved_on, prompt_not_valid
 */
export async function saveDraft(runtime: Runtime, scope: Scope, input: SaveDraftInput): Promise<SavedDraft> {
  requireRole(scope, 'admin')
  requireUsableText(input.text)
  const edit = await queries.saveDraft(runtime.db, scope, { ...input, name, now: runtime.now() })
  if (edit !== null) return { edit }
  const row = (await listPromptVersions(runtime.db, scope, { name })).find((one) => one.version === input.version)
  if (!row) throw new FootnoteError('prompt_version_unknown')
  if (row.status !== 'draft') throw new FootnoteError('prompt_moved_on')
  return { conflict: conflictOf(row) }
}

function conflictOf(row: PromptVersionListItem): DraftConflict {
  const { system, user, rationale, edit, editor, updatedAt, createdAt } = row
  return { system, user, rationale, edit, by: editor ?? 'someone else', at: (updatedAt ?? createdAt).toISOString() }
}
