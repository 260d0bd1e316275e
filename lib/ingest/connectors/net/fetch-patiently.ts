import { setTimeout as sleep } from 'node:timers/promises'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { fetchFromSource, type SourceRequest, type SourceResponse } from '@/lib/guardrails/net/fetch-from-source'

const maxWaitMs = 30_000

/** Asks once more when the server says that it is too much at the moment, as late as it wishes, up to half a minute. */
export async function fetchPatiently(
  address: string | URL,
  { isBusy, ...options }: SourceRequest & { readonly isBusy?: ((response: SourceResponse) => boolean) | undefined },
): Promise<SourceResponse> {
  const response = await fetchFromSource(address, options)
  if (response.status !== 429 && response.status !== 503 && !isBusy?.(response)) return response
  const seconds = Number(response.headers['retry-after'] ?? '5')
  const waitMs = Number.isFinite(seconds) ? seconds * 1000 : maxWaitMs
  if (waitMs > maxWaitMs) return response
  await sleep(waitMs, undefined, { signal: options.signal }).catch(() => {
    throw new FootnoteError('shutting_down')
  })
  return fetchFromSource(address, options)
}
