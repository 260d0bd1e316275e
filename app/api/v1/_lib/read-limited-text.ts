import { FootnoteError } from '@/lib/errors/footnote-error'

/** The body as text, refused as soon as it is known to be too long: by its declared length, or while it arrives. @throws body_too_large */
export async function readLimitedText(request: Request, maxBytes: number): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw new FootnoteError('body_too_large')
  if (request.body === null) return ''
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  const reader = request.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    if (bytes > maxBytes) {
      await reader.cancel()
      throw new FootnoteError('body_too_large')
    }
    text += decoder.decode(value, { stream: true })
  }
}
