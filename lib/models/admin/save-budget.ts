import { z } from 'zod'
import type { Tx } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { hasBudgetSubject } from '@/db/queries/budgets/has-budget-subject'
import { deleteBudget, writeBudget } from '@/db/queries/budgets/write-budget'
import { budgetPeriods, budgetSubjects, softActions } from '@/lib/domain/budget'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { extractiveChoice, listChoices } from '@/lib/models/choose-chat-models'
import type { AdminContext } from './admin-context'
import { requireAdmin } from './require-admin'

/** A million dollars: more is a slip of the key. */
const microUsd = z.int().min(0).max(1_000_000_000_000).nullable()

export const saveBudgetSchema = z
  .object({
    subjectKind: z.enum(budgetSubjects),
    /** Empty for the workspace. */
    subjectId: z.string().max(100),
    period: z.enum(budgetPeriods),
    softMicroUsd: microUsd,
    hardMicroUsd: microUsd,
    softAction: z.enum(softActions),
    cheaperModel: z.string().max(200).nullable(),
    contact: z.string().trim().min(1).max(120).nullable(),
  })
  .refine(({ softMicroUsd, hardMicroUsd }) => softMicroUsd !== null || hardMicroUsd !== null, {
    error: 'A budget needs a soft or a hard limit.',
  })
  .refine(
    ({ softMicroUsd, hardMicroUsd }) => softMicroUsd === null || hardMicroUsd === null || softMicroUsd <= hardMicroUsd,
    {
      error: 'The soft limit cannot be above the hard one.',
    },
  )
  .refine(({ subjectKind, subjectId }) => (subjectKind === 'workspace') === (subjectId === ''), {
    error: 'Choose whose budget it is.',
  })
export type SaveBudgetInput = z.infer<typeof saveBudgetSchema>

/**
 * Adds a budget, or changes the one that its subject has for the period. It holds from the next call on, with what was spent in the
 * period before. @returns its id @throws forbidden, invalid_request, not_found for a subject that the workspace does not have,
 * provider_not_configured for a cheaper model that nobody offers
 */
export async function saveBudget(context: AdminContext, scope: Scope, given: SaveBudgetInput): Promise<string> {
  requireAdmin(scope)
  const parsed = saveBudgetSchema.safeParse(given)
  if (!parsed.success) {
    throw new FootnoteError('invalid_request', { cause: parsed.error, detail: parsed.error.issues[0]?.message ?? '' })
  }
  const input = await withCheaperModel(context, scope, parsed.data)
  return context.db.transaction(async (tx) => {
    await requireSubject(tx, scope, input)
    const { id, isNew } = await writeBudget(tx, scope, { ...input, id: newId('budget') })
    const { contact: _words, ...detail } = input
    const action = isNew ? 'budget.added' : 'budget.changed'
    await appendAudit(tx, scope, { action, targetKind: 'budget', targetId: id, detail })
    return id
  })
}

/** @throws forbidden, not_found */
export async function removeBudget(context: AdminContext, scope: Scope, budgetId: string): Promise<void> {
  requireAdmin(scope)
  await context.db.transaction(async (tx) => {
    const gone = await deleteBudget(tx, scope, { budgetId })
    if (!gone) throw new FootnoteError('not_found')
    const { subjectKind, subjectId, period } = gone
    const detail = { subjectKind, subjectId, period }
    await appendAudit(tx, scope, { action: 'budget.removed', targetKind: 'budget', targetId: budgetId, detail })
  })
}

/** The name of a cheaper model is kept only where it is used. */
async function withCheaperModel(context: AdminContext, scope: Scope, input: SaveBudgetInput): Promise<SaveBudgetInput> {
  if (input.softAction !== 'cheaper' || input.softMicroUsd === null) return { ...input, cheaperModel: null }
  const offered = listChoices(await context.configuration.load(scope))
  const isOffered = offered.some(({ id }) => id === input.cheaperModel && id !== extractiveChoice.id)
  if (!isOffered) throw new FootnoteError('provider_not_configured')
  return input
}

async function requireSubject(tx: Tx, scope: Scope, input: SaveBudgetInput): Promise<void> {
  if (!(await hasBudgetSubject(tx, scope, { kind: input.subjectKind, id: input.subjectId }))) {
    throw new FootnoteError('not_found')
  }
}
