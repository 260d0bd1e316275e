import { z } from 'zod'
import { FootnoteError } from '@/lib/errors/footnote-error'

const cursorSchema = z.tuple([z.string(), z.string()])

/** The sort value and the id of a page's last row. Opaque to callers. */
export function encodeCursor(position: readonly [value: string, id: string]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url')
}

/** @throws invalid_request */
export function decodeCursor(cursor: string): [value: string, id: string] {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch (cause) {
    throw new FootnoteError('invalid_request', { detail: 'cursor: not one of ours. Start again without it.', cause })
  }
}
