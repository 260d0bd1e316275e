import { createHash } from 'node:crypto'

/**
 * SHA-256, hex, of a secret that we made ourselves (session, API key, one-time link). These have 256 random bits, so a slow
 * hash would only make each request slow; passwords go through hash-password.ts instead.
 */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
