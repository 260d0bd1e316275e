import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ConnectorTools } from '../connector'
import { userAgent } from '@/lib/guardrails/net/fetch-from-source'
import { fetchPatiently } from '../net/fetch-patiently'
import { requireAnswer } from '../net/require-answer'
import type { GitConfig } from './config'

type Question = {
  readonly address: string
  /** The message; without it the question is what the server can do. */
  readonly body?: string
  readonly maxBytes: number
}

/**
 * One message of git over HTTP (gitprotocol-http, version 2), signed in. The token goes to this host only, and no redirect leads it away.
 * @throws connector_source_refused, connector_source_missing, connector_source_unreachable, file_too_large
 */
export async function askGit(config: GitConfig, tools: ConnectorTools, { address, body, maxBytes }: Question) {
  const { hosts, signal, secret } = tools
  const response = await fetchPatiently(address, {
    hosts,
    signal,
    maxBytes,
    staysOnHost: true,
    timeoutMs: 120_000,
    headers: { ...signIn(config, secret), ...asGit, ...(body === undefined ? {} : asMessage) },
    ...(body === undefined ? {} : { method: 'POST', body }),
  })
  if (response.status === 401 || response.status === 403)
    throw new FootnoteError('connector_source_refused', {
      detail: 'The token is wrong or was revoked, or this account may not read the repository. Enter it again.',
    })
  const type = response.headers['content-type'] ?? ''
  if (response.status === 200 && !type.startsWith('application/x-git-upload-pack-'))
    throw new FootnoteError('connector_source_unreachable', {
      detail: 'What answers at this address is no git repository. Enter what git clone takes, beginning with https://.',
    })
  return requireAnswer(response)
}

/** Hosts that show people a page at the same address tell git from browsers by the name that it gives itself. */
const asGit = { 'git-protocol': 'version=2', 'user-agent': `git/2 ${userAgent}` }

const asMessage = {
  'content-type': 'application/x-git-upload-pack-request',
  accept: 'application/x-git-upload-pack-result',
}

/** Hosts that give out tokens look at the token alone, but want some name before it. */
function signIn({ username }: GitConfig, secret: string | null): Record<string, string> {
  if (secret === null) return {}
  return { authorization: `Basic ${Buffer.from(`${username || 'x-access-token'}:${secret}`).toString('base64')}` }
}
