import { z } from 'zod'
import type { ConnectorTools } from '../connector'
import { askJson } from '../net/ask-json'
import type { SourceResponse } from '@/lib/guardrails/net/fetch-from-source'
import type { DriveConfig } from './config'
import { withDriveToken } from './with-drive-token'

const refusalSchema = z.object({ error: z.object({ errors: z.array(z.object({ reason: z.string() })).default([]) }) })
const busy = new Set(['rateLimitExceeded', 'userRateLimitExceeded', 'sharingRateLimitExceeded'])

/** Asks Drive for `path` with `query`, also about shared drives. @throws connector_source_refused, connector_source_missing, connector_source_unreachable */
export const askDrive = <Answer>(
  config: DriveConfig,
  tools: ConnectorTools,
  path: string,
  query: Readonly<Record<string, string>>,
  schema: z.ZodType<Answer>,
): Promise<Answer> =>
  withDriveToken(config, tools, (token) =>
    askJson(tools, {
      product: 'Google Drive',
      address: addressOf(config, path, { ...query, supportsAllDrives: 'true' }),
      schema,
      headers: { authorization: `Bearer ${token}` },
      isBusy: (response) => response.status === 403 && reasonsOf(response).some((reason) => busy.has(reason)),
      explain: ({ status }) => (status === 403 ? notAllowed : undefined),
    }),
  )

export const addressOf = (config: DriveConfig, path: string, query: Readonly<Record<string, string>>): string =>
  `${config.url.replace(/\/+$/, '')}/drive/v3/${path}?${new URLSearchParams(query)}`

const notAllowed =
  'Google does not let this account read that. Share the folder with the service account, and switch on the Drive API in its project.'

/** Why Google refuses; it says "too much" with the status of "not allowed". */
export function reasonsOf({ body }: Pick<SourceResponse, 'body'>): string[] {
  try {
    const { data } = refusalSchema.safeParse(JSON.parse(body.toString('utf8')))
    return data?.error.errors.map(({ reason }) => reason) ?? []
  } catch {
    return []
  }
}
