import { FootnoteError } from '@/lib/errors/footnote-error'
import type { SourceResponse } from '@/lib/guardrails/net/fetch-from-source'

/** What a status means for whoever asked. @throws connector_source_refused, connector_source_missing, connector_source_unreachable */
export function requireAnswer<Response extends Pick<SourceResponse, 'status'>>(response: Response): Response {
  const { status } = response
  if (status === 200 || status === 304) return response
  if (status === 401 || status === 403 || status === 407) throw new FootnoteError('connector_source_refused')
  if (status === 404 || status === 410) throw new FootnoteError('connector_source_missing')
  throw new FootnoteError('connector_source_unreachable', { detail: `The source answered with status ${status}.` })
}
