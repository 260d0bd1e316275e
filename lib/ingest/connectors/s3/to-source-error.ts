import { FootnoteError } from '@/lib/errors/footnote-error'

type ServiceError = Error & { readonly $metadata?: { readonly httpStatusCode?: number } }

/** What a bucket's answer means for whoever asked, in words that say the way on. For `catch`: it always throws. */
export function toSourceError(signal: AbortSignal): (cause: unknown) => never {
  return (cause) => {
    if (signal.aborted) throw new FootnoteError('shutting_down', { cause })
    if (cause instanceof FootnoteError) throw cause
    const { name, $metadata } = cause as ServiceError
    const status = $metadata?.httpStatusCode
    if (status === 401 || status === 403) {
      const detail = refusals[name] ?? 'The bucket does not let this key list and read. Give it the right to do both.'
      throw new FootnoteError('connector_source_refused', { cause, detail })
    }
    if (status === 404) throw new FootnoteError('connector_source_missing', { cause })
    if (status === 301 || status === 307) {
      const detail = 'This bucket is in another region. Enter that region, and its address.'
      throw new FootnoteError('connector_source_unreachable', { cause, detail })
    }
    throw new FootnoteError('connector_source_unreachable', { cause })
  }
}

const refusals: Partial<Record<string, string>> = {
  InvalidAccessKeyId: 'The server does not know this access key. Check its id.',
  SignatureDoesNotMatch: 'The secret key does not belong to this access key. Enter it again.',
}
