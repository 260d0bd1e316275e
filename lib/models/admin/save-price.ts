import { z } from 'zod'
import { appendAudit } from '@/db/queries/append-audit'
import { deletePrice, writePrice, type WritePrice } from '@/db/queries/prices'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { AdminContext } from './admin-context'
import { requireAdmin } from './require-admin'

/** Ten thousand dollars per million tokens: more is a slip of the key. */
const microUsd = z.int().min(0).max(10_000_000_000)

const priceSchema = z.object({
  model: z.string().trim().min(1).max(200),
  inputMicroUsdPerMillion: microUsd,
  outputMicroUsdPerMillion: microUsd,
  cachedMicroUsdPerMillion: microUsd,
  searchMicroUsdPerThousand: microUsd.default(0),
})

/** Calls from now on cost this; what was metered stays. @throws forbidden, invalid_request */
export async function savePrice(context: AdminContext, scope: Scope, given: WritePrice): Promise<void> {
  requireAdmin(scope)
  const parsed = priceSchema.safeParse(given)
  if (!parsed.success) throw new FootnoteError('invalid_request', { cause: parsed.error })
  const { model, ...detail } = parsed.data
  await context.db.transaction(async (tx) => {
    await writePrice(tx, scope, parsed.data)
    await appendAudit(tx, scope, { action: 'price.changed', targetKind: 'model', targetId: model, detail })
  })
  context.configuration.forget(scope)
}

/** Back to the shipped price, or to none. @throws forbidden */
export async function resetPrice(context: AdminContext, scope: Scope, model: string): Promise<void> {
  requireAdmin(scope)
  await context.db.transaction(async (tx) => {
    if (!(await deletePrice(tx, scope, model))) return
    await appendAudit(tx, scope, { action: 'price.reset', targetKind: 'model', targetId: model })
  })
  context.configuration.forget(scope)
}
