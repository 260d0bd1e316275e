import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readEnv } from '@/lib/config/env'
import type { Signed } from '@/lib/domain/signed-receipt'
import type { WorkspaceReceipt } from '@/lib/domain/workspace-deletion'

/** A second copy in the data folder, for the operator: links get lost, and the first copy is a row of a database that can be replaced. */
export async function keepReceipt(signed: Signed<WorkspaceReceipt>): Promise<void> {
  const folder = path.join(/* turbopackIgnore: true */ readEnv().FOOTNOTE_DATA_DIR, 'receipts')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(path.join(folder, `${signed.receipt.id}.json`), `${JSON.stringify(signed, null, 2)}\n`, {
    mode: 0o600,
  })
}
