import type { z } from 'zod'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ConnectorTools } from '../connector'
import { askJson } from '../net/ask-json'
import type { ZendeskConfig } from './config'

/**
 * Asks this help centre. `where` is a path, or the address that a page gives for the next one.
 * @throws connector_source_refused, connector_source_missing, connector_source_unreachable, connector_redirected_away
 */
export function askZendesk<Answer>(
  config: ZendeskConfig,
  tools: ConnectorTools,
  where: string,
  schema: z.ZodType<Answer>,
): Promise<Answer> {
  const base = config.url.replace(/\/+$/, '')
  const address = where.startsWith('/') ? base + where : where
  // The token goes where this leads.
  if (!address.startsWith(`${base}/api/v2/`)) throw new FootnoteError('connector_redirected_away')
  const headers = signIn(config, tools.secret)
  return askJson(tools, { product: 'Zendesk', address, schema, headers, explain: ({ status }) => refusals[status] })
}

const refusals: Readonly<Partial<Record<number, string>>> = {
  401: 'The token is wrong or was revoked, or it belongs to another account. Enter both again.',
  404: 'There is no help centre at this address, or it is not switched on.',
}

function signIn({ username }: ZendeskConfig, secret: string | null): Record<string, string> {
  if (secret === null) return {}
  if (username === '') return { authorization: `Bearer ${secret}` }
  return { authorization: `Basic ${Buffer.from(`${username}/token:${secret}`).toString('base64')}` }
}
