import type { z } from 'zod'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ConnectorTools } from '../connector'
import { askJson } from '../net/ask-json'
import type { GraphConfig } from './config'
import { withGraphToken } from './with-graph-token'

/**
 * Asks Microsoft Graph. `where` is a path of version 1, or the address that an answer gave for the next one, which has to be at the same place: the token goes there.
 * @throws connector_source_refused, connector_source_missing, connector_source_unreachable, connector_redirected_away
 */
export function askGraph<Answer>(
  config: GraphConfig,
  tools: ConnectorTools,
  where: string,
  schema: z.ZodType<Answer>,
): Promise<Answer> {
  const base = `${config.url.replace(/\/+$/, '')}/v1.0`
  const address = where.startsWith('/') ? base + where : where
  if (!address.startsWith(`${base}/`)) throw new FootnoteError('connector_redirected_away')
  return withGraphToken(config, tools, (token) =>
    askJson(tools, {
      product: 'Microsoft Graph',
      address,
      schema,
      headers: { authorization: `Bearer ${token}` },
      explain: ({ status }) => (status === 403 ? notAllowed : undefined),
    }),
  )
}

const notAllowed =
  'Microsoft does not let this application read that. Grant it Sites.Selected for this site, or Files.Read.All, and let an admin of the directory consent.'
