import { randomBytes } from 'node:crypto'

/** 256 random bits, URL-safe, 43 characters. `prefix` says what kind of secret it is, so that leak scanners can find it. */
export function newSecret(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url')
}
