import { isHttps } from '@/lib/auth/is-https'
import type { ExportedFile } from '@/lib/answer/export/render-export'
import { readEnv } from '@/lib/config/env'
import { contentDisposition } from '../documents/[id]/file/content-disposition'

/** A file to keep, never a page of this origin. */
export function exportResponse({ bytes, mediaType, fileName }: ExportedFile): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes.byteLength),
      'content-disposition': contentDisposition('attachment', fileName),
      'x-content-type-options': 'nosniff',
    },
  })
}

/** Where the product is reached, for links in files: as set, otherwise as it was asked. */
export function originOf(request: Request): string {
  const { FOOTNOTE_URL } = readEnv()
  if (FOOTNOTE_URL !== undefined) return new URL(FOOTNOTE_URL).origin
  const host = request.headers.get('host')
  if (host === null) return new URL(request.url).origin
  return `${isHttps(FOOTNOTE_URL, request.headers) ? 'https' : 'http'}://${host}`
}
