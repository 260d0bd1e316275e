import { listPromptVersions, type PromptVersionListItem } from '@/db/queries/prompts/list-prompt-versions'
import { requireRole } from '@/lib/auth/require-role'
import type { UserId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import type { PromptTemplate } from './prompt-template'
import { newestShipped, shippedPrompts } from './shipped-prompts'

const name = 'answer'

export type PromptVersions = {
  /** The newest number first. */
  readonly versions: readonly PromptVersionListItem[]
  /** Shipped, but not brought in yet. */
  readonly waiting: readonly PromptTemplate[]
}

/**
 * The versions of the answer prompt. A workspace that never changed anything has no rows: its files are listed as what they are, the newest
 * active. @throws forbidden
 */
export async function listVersions(runtime: Runtime, scope: Scope): Promise<PromptVersions> {
  requireRole(scope, 'admin')
  const rows = await listPromptVersions(runtime.db, scope, { name })
  const shipped = shippedPrompts.filter((one) => one.name === name)
  if (rows.length === 0) return { versions: shipped.map((one) => asRow(scope, one)).toReversed(), waiting: [] }
  const known = new Set(rows.map((row) => row.shippedVersion))
  return { versions: rows, waiting: shipped.filter((one) => !known.has(one.version)) }
}

function asRow({ workspaceId }: Scope, template: PromptTemplate): PromptVersionListItem {
  const { version, system, user, rationale } = template
  return {
    workspaceId,
    name,
    version,
    status: version === newestShipped(name).version ? 'active' : 'retired',
    source: 'shipped',
    shippedVersion: version,
    basedOn: null,
    system,
    user,
    rationale,
    edit: 1,
    createdBy: 'footnote' as UserId,
    createdAt: new Date(0),
    updatedBy: null,
    updatedAt: null,
    submittedAt: null,
    reviewedBy: null,
    reviewedAt: null,
    candidateRunId: null,
    baselineRunId: null,
    activatedAt: null,
    retiredAt: null,
    author: null,
    editor: null,
    reviewer: null,
  }
}
