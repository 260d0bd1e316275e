import { requireRole } from '@/lib/auth/require-role'
import { readEnv } from '@/lib/config/env'
import type { Scope } from '@/lib/domain/scope'
import { mostOpenApiBytes } from '@/lib/domain/tool-service'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { fetchFromSource } from '@/lib/guardrails/net/fetch-from-source'
import { toolTimeoutMs } from '../send-request'

/** The text at an address, for an OpenAPI document. No key is sent. @throws forbidden, connector_address_refused, tool_unreachable, openapi_unreadable */
export async function fetchOpenApi(
  scope: Scope,
  { address }: { address: string },
): Promise<{ text: string; from: string }> {
  requireRole(scope, 'admin')
  const { url, status, body } = await fetchFromSource(address, {
    hosts: readEnv().FOOTNOTE_CONNECTOR_HOSTS,
    signal: new AbortController().signal,
    maxBytes: mostOpenApiBytes,
    timeoutMs: toolTimeoutMs,
    headers: { accept: 'application/json, application/yaml, text/*;q=0.8' },
  }).catch((cause: unknown) => {
    if (!(cause instanceof FootnoteError)) throw cause
    if (cause.code === 'file_too_large')
      throw new FootnoteError('openapi_unreadable', { cause, detail: 'What is at this address is larger than 600 kB.' })
    if (cause.code === 'connector_source_unreachable') throw new FootnoteError('tool_unreachable', { cause })
    throw cause
  })
  if (status !== 200)
    throw new FootnoteError('tool_unreachable', {
      detail: `The server answered with status ${status} and no document. Download it and paste it here.`,
    })
  return { text: body.toString('utf8'), from: url.href }
}
