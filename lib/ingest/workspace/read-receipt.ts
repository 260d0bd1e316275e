import { findDeletion } from '@/db/queries/workspace-deletion/find-deletion'
import type { Signed } from '@/lib/domain/signed-receipt'
import type { WorkspaceReceipt } from '@/lib/domain/workspace-deletion'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { readReceiptToken } from './receipt-token'
import { signReceipt } from './sign-receipt'

/** The receipt that a link leads to, as it was signed at the end; before that, what was asked for and how far it is, signed now. @throws not_found */
export async function readReceipt(runtime: Pick<Runtime, 'db'>, token: string): Promise<Signed<WorkspaceReceipt>> {
  const id = await readReceiptToken(token)
  const deletion = id === null ? null : await findDeletion(runtime.db, { id })
  if (!deletion) throw new FootnoteError('not_found')
  return deletion.receipt ?? signReceipt(deletion)
}
