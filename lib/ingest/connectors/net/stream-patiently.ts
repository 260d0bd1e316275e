import type { ConnectorTools } from '../connector'
import { streamFromSource, type StreamedResponse } from '@/lib/guardrails/net/fetch-from-source'

const maxWaitMs = 30_000

type Options = { readonly staysOnHost: boolean; readonly headers: Readonly<Record<string, string>> }

/** A large answer as it comes; asks once more when the server says that it is too much at the moment, as late as it wishes, up to half a minute. */
export async function streamPatiently(
  tools: ConnectorTools,
  address: string | URL,
  options: Options,
): Promise<StreamedResponse> {
  const { hosts, signal } = tools
  const response = await streamFromSource(address, { hosts, signal, ...options })
  if (response.status !== 429 && response.status !== 503) return response
  const waitMs = Number(response.headers['retry-after'] ?? '5') * 1000
  if (!(waitMs <= maxWaitMs)) return response
  await tools.pause(waitMs)
  return streamFromSource(address, { hosts, signal, ...options })
}
