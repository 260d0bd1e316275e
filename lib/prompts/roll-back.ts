import { activateVersion } from '@/db/queries/prompts/activate-version'
import { endCanary } from '@/db/queries/prompts/end-canary'
import { findCanary } from '@/db/queries/prompts/find-canary'
import { listPromptVersions } from '@/db/queries/prompts/list-prompt-versions'
import { requireRole } from '@/lib/auth/require-role'
import type { PromptName } from '@/lib/domain/prompt-version'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

const name: PromptName = 'answer'

/**
 * One click back, from the next question on: a version on trial is retired, and of the active one the version that was active before it takes
 * its place. @returns the version that readers have now @throws forbidden, prompt_moved_on, prompt_nothing_before
 */
export async function rollBack(
  runtime: Runtime,
  scope: Scope,
  { version }: { version: number },
): Promise<{ version: number }> {
  requireRole(scope, 'admin')
  const { db } = runtime
  const now = runtime.now()
  const rows = await listPromptVersions(db, scope, { name })
  const row = rows.find((one) => one.version === version)
  const active = rows.find((one) => one.status === 'active')
  const canary = await findCanary(db, scope, { name, version, running: true })
  if (canary) {
    const ended = await endCanary(db, scope, { canary, end: 'rolled_back', note: 'Rolled back by hand.', now })
    if (!ended) throw new FootnoteError('prompt_moved_on')
    return { version: active?.version ?? canary.controlVersion }
  }
  if (row?.status !== 'active') throw new FootnoteError('prompt_moved_on')
  const before = rows
    .filter((one) => one.status === 'retired' && one.activatedAt !== null)
    .toSorted(
      (a, b) => (b.retiredAt ?? b.activatedAt ?? now).getTime() - (a.retiredAt ?? a.activatedAt ?? now).getTime(),
    )[0]
  if (!before) throw new FootnoteError('prompt_nothing_before')
  const event = { name, version: before.version, kind: 'rolled-back' as const, detail: { instead: version }, now }
  if (!(await activateVersion(db, scope, { from: ['retired'], event }))) throw new FootnoteError('prompt_moved_on')
  runtime.log.warn('prompt-rolled-back', { from: version, to: before.version })
  return { version: before.version }
}
