import { z } from 'zod'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ConnectorTools } from '../connector'
import { fetchPatiently } from './fetch-patiently'
import { readJson } from './read-json'
import { requireAnswer } from './require-answer'

const maxBytes = 1_000_000

export type AccessToken = { readonly value: string; readonly endsAt: number }

type Request = {
  readonly product: string
  readonly address: string
  readonly form: Readonly<Record<string, string>>
  /** What a refusal of the token service means, by the code that it gives (RFC 6749, 5.2). */
  readonly explain: (error: string, description: string) => string
}

const tokenSchema = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number() })
const refusalSchema = z.object({ error: z.string(), error_description: z.string().default('') })

/** Ends a minute early: the clocks of two machines are not one, and a request takes a while. */
const marginMs = 60_000

/**
 * Asks a token service of OAuth 2 for an access token. Secrets go to this address only.
 * @throws connector_source_refused when it refuses, in words
 */
export async function requestToken(tools: ConnectorTools, request: Request): Promise<AccessToken> {
  const { product, address, form, explain } = request
  const { hosts, signal } = tools
  const askedAt = Date.now()
  const response = await fetchPatiently(address, {
    hosts,
    signal,
    maxBytes,
    staysOnHost: true,
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  })
  if (response.status === 400 || response.status === 401 || response.status === 403) {
    const { data } = refusalSchema.safeParse(readJson(response, product))
    if (data)
      throw new FootnoteError('connector_source_refused', { detail: explain(data.error, data.error_description) })
  }
  const { data } = tokenSchema.safeParse(readJson(requireAnswer(response), product))
  if (!data) throw new FootnoteError('connector_source_refused', { detail: `${product} gave no access token.` })
  return { value: data.access_token, endsAt: askedAt + data.expires_in * 1000 - marginMs }
}
