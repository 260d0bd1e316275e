import { z } from 'zod'
import { listGoldenCases } from '@/db/queries/golden/list-golden-cases'
import { saveGoldenCase } from '@/db/queries/golden/save-golden-case'
import { requireRole } from '@/lib/auth/require-role'
import { draftCaseSchema, goldenCaseSchema } from '@/lib/domain/golden-case'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { findReaderGroups } from '../find-reader-groups'

/**
 * What a person changes of a case. Passages are kept by their place in the case, because those of documents that the person may not
 * read are not shown to them.
 */
export const caseChangeSchema = draftCaseSchema
  .pick({
    question: true,
    history: true,
    language: true,
    expect: true,
    facts: true,
    forbidden: true,
    mustNotCite: true,
    readerGroups: true,
    collections: true,
    tags: true,
  })
  .extend({
    id: z.string().max(80),
    version: z.int().positive(),
    expectedAnswer: z.string().trim().max(8_000),
    keptSources: z.array(z.int().min(0)).max(50),
    addedSources: z
      .array(z.strictObject({ document: z.string().trim().min(3), quote: z.string().trim().min(8) }))
      .max(50),
  })

export type CaseChange = z.output<typeof caseChangeSchema>

/** @throws not_found, conflict when someone else changed it first, eval_group_missing, invalid_request with what is wrong */
export async function changeGoldenCase(runtime: Runtime, scope: Scope, change: CaseChange): Promise<void> {
  requireRole(scope, 'reviewer')
  const { id, version, keptSources, addedSources, expectedAnswer, ...rest } = change
  const [row] = await listGoldenCases(runtime.db, scope, { id })
  if (!row) throw new FootnoteError('not_found')
  await findReaderGroups(runtime, scope, rest.readerGroups)
  const { expectedAnswer: _old, ...before } = row.definition
  const sources = [...before.sources.filter((_, index) => keptSources.includes(index)), ...addedSources]
  const parsed = goldenCaseSchema.safeParse({
    ...before,
    ...rest,
    // A refusal has nothing to say: what the case expected before goes.
    ...(rest.expect === 'refusal'
      ? { facts: [], sources: [] }
      : { sources, ...(expectedAnswer && { expectedAnswer }) }),
  })
  if (!parsed.success) {
    const detail = parsed.error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))
    throw new FootnoteError('invalid_request', { detail: detail.join('; ') })
  }
  const saved = await saveGoldenCase(runtime.db, scope, { definition: parsed.data, version, now: runtime.now() })
  if (!saved) throw new FootnoteError('conflict', { detail: 'Someone changed this case meanwhile. Reload to see it.' })
  runtime.log.info('golden-case-changed', { caseId: id, version: version + 1 })
}
