import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { FootnoteError } from '@/lib/errors/footnote-error'

const algorithm = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16
const version = 'v1'

/** A key of its own for this purpose: the installation's secret signs links too, and one key serves one use. */
function keyFrom(secret: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), 'footnote provider keys', 32))
}

/**
 * Encrypts a provider's key for the database: AES-256-GCM, a fresh nonce each time, `context` (workspace and provider id) bound
 * in, so that a ciphertext copied to another row does not open. @returns `v1.<base64url of nonce, tag and ciphertext>`
 */
export function encryptSecret(secret: Buffer, plain: string, context: string): string {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv(algorithm, keyFrom(secret), iv).setAAD(Buffer.from(context))
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return `${version}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`
}

/** @throws provider_key_invalid when the secret has changed since, or the value was tampered with */
export function decryptSecret(secret: Buffer, sealed: string, context: string): string {
  try {
    const bytes = Buffer.from(sealed.slice(version.length + 1), 'base64url')
    const decipher = createDecipheriv(algorithm, keyFrom(secret), bytes.subarray(0, ivBytes))
    decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
    const body = bytes.subarray(ivBytes + tagBytes)
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
  } catch (cause) {
    throw new FootnoteError('provider_key_invalid', {
      cause,
      detail:
        'The stored key cannot be read any more, because the secret of this installation changed. Enter the key again.',
    })
  }
}
