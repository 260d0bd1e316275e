import { createSign } from 'node:crypto'
import type { ServiceAccount } from './read-key'

/** The widest that is asked for: to read, and nothing else. */
const scope = 'https://www.googleapis.com/auth/drive.readonly'
const lastsSeconds = 3600

/** A signed word of a service account for who it is and what it wants (RFC 7523): exchanged for an access token. @throws when the key is none */
export function signAssertion(account: ServiceAccount, subject: string, now: number): string {
  const issuedAt = Math.floor(now / 1000)
  const header = { alg: 'RS256', typ: 'JWT', ...(account.private_key_id ? { kid: account.private_key_id } : {}) }
  const claims = {
    iss: account.client_email,
    scope,
    aud: account.token_uri,
    iat: issuedAt,
    exp: issuedAt + lastsSeconds,
    ...(subject === '' ? {} : { sub: subject }),
  }
  const body = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  return `${body}.${createSign('RSA-SHA256').update(body).sign(account.private_key, 'base64url')}`
}
