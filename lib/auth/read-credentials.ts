import { readEnv } from '@/lib/config/env'
import type { Credentials } from './credentials'
import { isHttps } from './is-https'
import { plainSessionCookie, secureSessionCookie } from './session-cookie'

/**
 * Reads `Authorization: Bearer …`, otherwise the session cookie. Other schemes are left alone: a proxy in front may use Basic. Over https
 * only the `__Host-` cookie counts: the plain one can be set by a page of a neighbouring host, who would have a reader work in the
 * neighbour's own account.
 */
export function readCredentials(headers: { get(name: string): string | null }): Credentials {
  const bearer = /^Bearer\s+(\S+)\s*$/i.exec(headers.get('authorization') ?? '')?.[1]
  if (bearer !== undefined) return { kind: 'api-key', key: bearer }
  const cookies = headers.get('cookie') ?? ''
  const isSecure = isHttps(readEnv().FOOTNOTE_URL, headers)
  const secret =
    findCookie(cookies, secureSessionCookie) ?? (isSecure ? undefined : findCookie(cookies, plainSessionCookie))
  return secret === undefined ? { kind: 'none' } : { kind: 'session', secret }
}

function findCookie(header: string, name: string): string | undefined {
  for (const part of header.split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim() || undefined
  }
  return undefined
}
