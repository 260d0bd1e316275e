import type { z } from 'zod'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ConnectorTools } from '../connector'
import type { SourceResponse } from '@/lib/guardrails/net/fetch-from-source'
import { fetchPatiently } from '../net/fetch-patiently'
import { notThisProduct, readJson } from '../net/read-json'
import { requireAnswer } from '../net/require-answer'
import type { GithubConfig } from './config'

const maxBytes = 50_000_000

/**
 * Asks GitHub's REST interface for one page of a list of this repository. The token goes to this host only, and no redirect leads it away.
 * @throws connector_source_refused, connector_source_missing, connector_source_unreachable
 */
export async function askGithub<Item>(
  config: GithubConfig,
  tools: ConnectorTools,
  path: string,
  query: Readonly<Record<string, string>>,
  schema: z.ZodType<Item>,
): Promise<Item[]> {
  const base = config.url.replace(/\/$/, '')
  const address = `${base}/repos/${config.repository}/${path}?${new URLSearchParams(query)}`
  const response = await fetchPatiently(address, {
    hosts: tools.hosts,
    signal: tools.signal,
    maxBytes,
    staysOnHost: true,
    headers: {
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
      ...(tools.secret === null ? {} : { authorization: `Bearer ${tools.secret}` }),
    },
  })
  requireQuota(response)
  const parsed = schema.array().safeParse(readJson(requireAnswer(response), 'GitHub'))
  if (!parsed.success) throw notThisProduct('GitHub', parsed.error)
  return parsed.data
}

/** Without a token 60 requests an hour, with one 5,000. What was read stays, and the next run goes on from there. */
function requireQuota({ status, headers }: SourceResponse): void {
  if ((status !== 403 && status !== 429) || headers['x-ratelimit-remaining'] !== '0') return
  const resetsAt = new Date(Number(headers['x-ratelimit-reset']) * 1000)
  const when = Number.isNaN(resetsAt.getTime()) ? 'later' : `after ${resetsAt.toISOString().slice(11, 16)} UTC`
  throw new FootnoteError('connector_source_unreachable', {
    detail: `GitHub lets this account ask no more for now. What was read stays; the next run ${when} goes on from there.`,
  })
}
