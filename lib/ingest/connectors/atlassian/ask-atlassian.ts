import { z } from 'zod'
import type { ConnectorTools } from '../connector'
import { askJson, type JsonQuestion } from '../net/ask-json'
import type { SourceResponse } from '@/lib/guardrails/net/fetch-from-source'
import type { AtlassianAccount } from './account'
import { siteOf } from './site-of'

type Question<Answer> = Pick<JsonQuestion<Answer>, 'schema' | 'body'> & {
  readonly product: 'Jira' | 'Confluence'
  /** Below the site, with its query. */
  readonly path: string
}

/** Asks a Jira or a Confluence, signed in. @throws connector_source_refused, connector_source_missing, connector_source_unreachable */
export function askAtlassian<Answer>(
  account: AtlassianAccount,
  tools: ConnectorTools,
  { path, ...question }: Question<Answer>,
): Promise<Answer> {
  const address = siteOf(account) + path
  return askJson(tools, { ...question, address, headers: signIn(account, tools.secret), explain })
}

function signIn({ username }: AtlassianAccount, secret: string | null): Record<string, string> {
  if (secret === null) return {}
  if (username === '') return { authorization: `Bearer ${secret}` }
  return { authorization: `Basic ${Buffer.from(`${username}:${secret}`).toString('base64')}` }
}

const refusal = z.object({ errorMessages: z.array(z.string()).optional(), message: z.string().optional() })

function explain({ status, body }: SourceResponse): string | undefined {
  if (status === 401) return 'The token is wrong or was revoked, or it belongs to another account. Enter both again.'
  if (status !== 400) return undefined
  const said = refusal.safeParse(parse(body))
  const words = said.success ? [...(said.data.errorMessages ?? []), said.data.message ?? ''].join(' ').trim() : ''
  return words === '' ? undefined : `The source does not understand the question: ${words.slice(0, 300)}`
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}
