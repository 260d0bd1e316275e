import { APICallError } from '@ai-sdk/provider'
import type { z } from 'zod'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { fetchFromProvider } from '@/lib/models/providers/fetch-from-provider'
import { usualUrls } from '@/lib/models/providers/provider-abilities'
import type { ProviderSettings } from '@/lib/models/providers/provider-settings'

export type JsonCall<Answer> = {
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
  readonly schema: z.ZodType<Answer>
  readonly signal?: AbortSignal | undefined
}

/**
 * One POST to a provider whose protocol is ours to speak. What it answers has the form that was asked for, or it is an error.
 * @throws APICallError for a status, whatever fetch, JSON or zod throw: `mapProviderError` knows them all
 */
export async function postJson<Answer>(
  { kind, baseUrl, apiKey }: Pick<ProviderSettings, 'kind' | 'baseUrl' | 'apiKey'>,
  { path, body, schema, signal }: JsonCall<Answer>,
): Promise<Answer> {
  const base = baseUrl ?? usualUrls[kind]
  if (!base) throw new FootnoteError('provider_not_configured')
  const url = `${base.replace(/\/+$/, '')}${path}`
  const response = await fetchFromProvider(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}) },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  })
  if (!response.ok) {
    await response.body?.cancel()
    throw new APICallError({
      message: `status ${response.status}`,
      url,
      // What was asked is documents' text, and this is kept as a cause for the log.
      requestBodyValues: {},
      statusCode: response.status,
      responseHeaders: Object.fromEntries(response.headers),
    })
  }
  return schema.parse(await response.json())
}
