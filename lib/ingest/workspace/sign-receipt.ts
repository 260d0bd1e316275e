import { createPrivateKey, createPublicKey, hkdfSync, sign, type KeyObject } from 'node:crypto'
import type { WorkspaceDeletion } from '@/db/queries/workspace-deletion/find-deletion'
import { readEnv } from '@/lib/config/env'
import type { SignedReceipt, WorkspaceProbes, WorkspaceReceipt } from '@/lib/domain/workspace-deletion'
import { loadSecret } from '@/lib/storage/load-secret'

/** PKCS#8 around the 32 bytes of an Ed25519 key (RFC 8410). */
const keyHead = Buffer.from('302e020100300506032b657004220420', 'hex')

/**
 * A receipt that can be checked without Footnote: Ed25519, with a key that follows from the installation's secret and is for nothing else. Whoever has the public key from another
 * receipt, or from the screen that asked for the deletion, sees that it is the same installation's.
 */
export async function signReceipt(
  deletion: WorkspaceDeletion,
  probes: WorkspaceProbes | null = null,
): Promise<SignedReceipt> {
  const key = await signingKey()
  const receipt = describe(deletion, probes)
  return {
    receipt,
    algorithm: 'Ed25519',
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64'),
    signature: sign(null, Buffer.from(JSON.stringify(receipt)), key).toString('base64'),
  }
}

async function signingKey(): Promise<KeyObject> {
  const seed = Buffer.from(hkdfSync('sha256', await loadSecret(readEnv()), '', 'footnote deletion receipts', 32))
  return createPrivateKey({ key: Buffer.concat([keyHead, seed]), format: 'der', type: 'pkcs8' })
}

const describe = (deletion: WorkspaceDeletion, probes: WorkspaceProbes | null): WorkspaceReceipt => ({
  kind: 'workspace-deletion',
  version: 1,
  id: deletion.id,
  state: deletion.status,
  workspace: { id: deletion.targetId, name: deletion.name },
  requestedBy: deletion.requestedBy,
  requestedAt: deletion.createdAt.toISOString(),
  startsAt: deletion.startsAt.toISOString(),
  startedAt: deletion.startedAt?.toISOString() ?? null,
  finishedAt: deletion.finishedAt?.toISOString() ?? null,
  // The database gives keys back in its own order: the text that is signed must not depend on it.
  removed: Object.fromEntries(Object.entries(deletion.removed).toSorted(([a], [b]) => a.localeCompare(b))),
  audit: deletion.audit && {
    entries: deletion.audit.entries,
    lastHash: deletion.audit.lastHash,
    isWhole: deletion.audit.isWhole,
  },
  probes,
})
