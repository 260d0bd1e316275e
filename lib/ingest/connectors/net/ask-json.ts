import type { z } from 'zod'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ConnectorTools } from '../connector'
import { fetchPatiently } from './fetch-patiently'
import type { SourceResponse } from '@/lib/guardrails/net/fetch-from-source'
import { notThisProduct, readJson } from './read-json'
import { requireAnswer } from './require-answer'

const maxBytes = 50_000_000

export type JsonQuestion<Answer> = {
  readonly address: string | URL
  readonly schema: z.ZodType<Answer>
  /** Whose interface it is, as people call it. */
  readonly product: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON with POST; without it the question is a GET. */
  readonly body?: unknown
  /** Whether it says "too much" in a way of its own. */
  readonly isBusy?: (response: SourceResponse) => boolean
  /** What the product says of a status in its own words; undefined leaves it to what the status means everywhere. */
  readonly explain?: (response: SourceResponse) => string | undefined
}

/**
 * One question to a REST interface. Keys go to this host only, and no redirect leads them away; a server that has too much to do is asked
 * once more when it wishes.
 * @throws connector_source_refused, connector_source_missing, connector_source_unreachable
 */
export async function askJson<Answer>(tools: ConnectorTools, question: JsonQuestion<Answer>): Promise<Answer> {
  const { address, schema, product, headers, body, isBusy, explain } = question
  const { hosts, signal } = tools
  const response = await fetchPatiently(address, {
    hosts,
    signal,
    maxBytes,
    staysOnHost: true,
    isBusy,
    headers: { accept: 'application/json', ...(body === undefined ? {} : asJson), ...headers },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  })
  if (response.status === 429 || isBusy?.(response))
    throw new FootnoteError('connector_source_unreachable', { detail: restOf(product) })
  const detail = explain?.(response)
  if (detail !== undefined) throw new FootnoteError(codeOf(response.status), { detail })
  const parsed = schema.safeParse(readJson(requireAnswer(response), product))
  if (!parsed.success) throw notThisProduct(product, parsed.error)
  return parsed.data
}

const asJson = { 'content-type': 'application/json' }

const restOf = (product: string): string =>
  `${product} lets this account ask no more for now. What was read stays; the next run goes on from there.`

function codeOf(status: number) {
  if (status === 401 || status === 403) return 'connector_source_refused'
  return status === 404 || status === 410 ? 'connector_source_missing' : 'connector_source_unreachable'
}
