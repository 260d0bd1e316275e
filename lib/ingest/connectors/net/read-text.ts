import { decodeText } from '../../parse/decode-text'
import type { SourceResponse } from '@/lib/guardrails/net/fetch-from-source'

/** A response as text: what its header says of the charset goes before what the document says of itself. */
export function readText(response: SourceResponse): string {
  const head = response.body.subarray(0, 1024).toString('latin1')
  const declared =
    /charset\s*=\s*["']?([\w-]+)/i.exec(response.headers['content-type'] ?? '') ??
    /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w-]+)/i.exec(head)
  return decodeText(response.body, declared?.[1]).text
}
