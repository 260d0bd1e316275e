import { listReceipts, type ReceiptRow } from '@/db/queries/deletion/list-receipts'
import type { ContentReceipt } from '@/lib/domain/deletion-receipt'
import type { OperationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Signed } from '@/lib/domain/signed-receipt'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { sign } from './sign'
import { sortCounts } from './sort-counts'

type Page = { readonly operationId?: OperationId | undefined; readonly offset: number; readonly limit: number }

/** Receipts of deletions, newest first, each signed: all of them for an admin, and for everyone else those of what they had attached themselves. */
export async function listSignedReceipts(
  runtime: Pick<Runtime, 'db'>,
  scope: Scope,
  page: Page,
): Promise<{ items: Signed<ContentReceipt>[]; nextOffset: number | null }> {
  const own = scope.role !== 'admin'
  const rows = await listReceipts(runtime.db, scope, { ...page, own, limit: page.limit + 1 })
  const items = await Promise.all(rows.slice(0, page.limit).map((row) => sign(describe(scope, row))))
  return { items, nextOffset: rows.length > page.limit ? page.offset + page.limit : null }
}

/** @throws not_found */
export async function getSignedReceipt(
  runtime: Pick<Runtime, 'db'>,
  scope: Scope,
  receiptId: string,
): Promise<Signed<ContentReceipt>> {
  const [row] = await listReceipts(runtime.db, scope, { receiptId, own: scope.role !== 'admin', limit: 1 })
  if (!row) throw new FootnoteError('not_found')
  return sign(describe(scope, row))
}

/** The hash of an attached file is for who attached it: anybody else could tell by it that they had that very file. */
const hidesFiles = ({ userId }: Scope, { targetKind, createdBy }: ReceiptRow): boolean =>
  targetKind === 'attachment' && createdBy !== userId

const describe = (scope: Scope, row: ReceiptRow): ContentReceipt => ({
  kind: `${row.targetKind}-deletion`,
  version: 1,
  id: row.id,
  workspaceId: scope.workspaceId,
  targetId: row.targetId,
  requestedBy: row.createdBy,
  deletedAt: row.createdAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
  files: hidesFiles(scope, row) ? [] : row.files,
  removed: sortCounts(row.removed),
  probes: row.probes && {
    keyword: row.probes.keyword,
    vector: row.probes.vector,
    answers: row.probes.answers,
    cache: row.probes.cache,
    blob: row.probes.blob,
  },
})
