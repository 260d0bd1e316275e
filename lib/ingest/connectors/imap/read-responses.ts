import { FootnoteError } from '@/lib/errors/footnote-error'

/** A response of the server: its text, in which each literal left its size in braces, and the literals in their order. */
export type ImapResponse = { readonly text: string; readonly literals: readonly Buffer[] }

const maxLineBytes = 1_000_000
const lineEnd = Buffer.from('\r\n')

/**
 * Takes responses out of what comes (RFC 3501, 4.3): a line that ends with `{123}` goes on with so many bytes as they are, and then with the rest
 * of the line.
 * @throws file_too_large for a literal beyond `maxLiteralBytes`, connector_source_unreachable for what is no IMAP
 */
export async function* readResponses(
  chunks: AsyncIterable<Buffer>,
  maxLiteralBytes: number,
): AsyncGenerator<ImapResponse, void, undefined> {
  const waiting: Buffer[] = []
  let have = 0
  const source = chunks[Symbol.asyncIterator]()
  const more = async (): Promise<boolean> => {
    const next = await source.next()
    if (next.done) return false
    waiting.push(next.value)
    have += next.value.length
    return true
  }
  const has = async (bytes: number): Promise<boolean> => {
    for (;;) {
      if (have >= bytes) return true
      if (!(await more())) return false
    }
  }
  /** Put together only when it is wanted: a literal comes in thousands of pieces. */
  const joined = (): Buffer => {
    const all = waiting.length === 1 && waiting[0] ? waiting[0] : Buffer.concat(waiting)
    waiting.splice(0, waiting.length, all)
    return all
  }
  const take = (bytes: number, skipped = 0): Buffer => {
    const all = joined()
    waiting.splice(0, 1, all.subarray(bytes + skipped))
    have -= bytes + skipped
    return all.subarray(0, bytes)
  }
  const readLine = async (): Promise<string | null> => {
    for (;;) {
      const end = joined().indexOf(lineEnd)
      if (end !== -1) return take(end, lineEnd.length).toString('utf8')
      if (have > maxLineBytes) throw new FootnoteError('connector_source_unreachable', { detail: notImap })
      if (!(await more())) return null
    }
  }
  for (;;) {
    let text = ''
    const literals: Buffer[] = []
    for (;;) {
      const line = await readLine()
      if (line === null) return
      text += line
      const size = Number(/\{(\d{1,15})\}$/.exec(line)?.[1] ?? NaN)
      if (Number.isNaN(size)) break
      if (size > maxLiteralBytes) throw new FootnoteError('file_too_large')
      if (!(await has(size))) return
      literals.push(Buffer.from(take(size)))
    }
    yield { text, literals }
  }
}

export const notImap = 'What answers at this address is no IMAP server. Check the address and its port.'
