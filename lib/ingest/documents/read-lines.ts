import type { Readable } from 'node:stream'

const lineFeed = 0x0a

/**
 * The lines of a UTF-8 body, in order, without their ends. A line of more than `maxBytes` is null: it is read to its end and not kept, so
 * that a body without line ends cannot fill the memory.
 */
export async function* readLines(body: Readable, maxBytes: number): AsyncGenerator<string | null> {
  let parts: Buffer[] = []
  let bytes = 0
  const take = (): string | null => {
    const line = bytes > maxBytes ? null : Buffer.concat(parts).toString('utf8').replace(/\r$/, '')
    parts = []
    bytes = 0
    return line
  }
  const add = (part: Buffer): void => {
    bytes += part.length
    if (bytes > maxBytes) parts = []
    else if (part.length > 0) parts.push(part)
  }
  for await (const chunk of body as AsyncIterable<Uint8Array | string>) {
    const data =
      typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
    let from = 0
    for (let to = data.indexOf(lineFeed); to !== -1; to = data.indexOf(lineFeed, from)) {
      add(data.subarray(from, to))
      yield take()
      from = to + 1
    }
    add(data.subarray(from))
  }
  if (bytes > 0) yield take()
}
