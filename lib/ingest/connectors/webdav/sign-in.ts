import type { WebdavConfig } from './config'

/** The header that signs in (RFC 7617), sent with every request to this host and to no other. */
export function signIn({ username }: WebdavConfig, secret: string | null): Record<string, string> {
  if (username === '') return {}
  return { authorization: `Basic ${Buffer.from(`${username}:${secret ?? ''}`).toString('base64')}` }
}
