import { createPrivateKey, createPublicKey, hkdfSync, sign as signBytes, type KeyObject } from 'node:crypto'
import { readEnv } from '@/lib/config/env'
import type { Signed } from '@/lib/domain/signed-receipt'
import { loadSecret } from '@/lib/storage/load-secret'

/** PKCS#8 around the 32 bytes of an Ed25519 key (RFC 8410). */
const keyHead = Buffer.from('302e020100300506032b657004220420', 'hex')

/**
 * Signs a receipt so that it can be checked without Footnote: Ed25519, with a key that follows from the installation's secret and is for
 * nothing else. Whoever has the public key from another receipt sees that it is the same installation's. The same receipt has the same signature.
 */
export async function sign<Receipt>(receipt: Receipt): Promise<Signed<Receipt>> {
  const key = await signingKey()
  return {
    receipt,
    algorithm: 'Ed25519',
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64'),
    signature: signBytes(null, Buffer.from(JSON.stringify(receipt)), key).toString('base64'),
  }
}

async function signingKey(): Promise<KeyObject> {
  const seed = Buffer.from(hkdfSync('sha256', await loadSecret(readEnv()), '', 'footnote deletion receipts', 32))
  return createPrivateKey({ key: Buffer.concat([keyHead, seed]), format: 'der', type: 'pkcs8' })
}
