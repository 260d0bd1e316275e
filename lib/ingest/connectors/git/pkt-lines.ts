import { FootnoteError } from '@/lib/errors/footnote-error'

/** A line of git's protocol, or one of its marks: the end of a message or of a section. */
export type PktLine = Buffer | 'flush' | 'delimiter' | 'end'

const marks: Readonly<Record<number, Exclude<PktLine, Buffer>>> = { 0: 'flush', 1: 'delimiter', 2: 'end' }

/** A message as it is sent (gitprotocol-common): each line with its length in bytes before it, `delimiter` and `flush` as marks. */
export const writePktLines = (lines: readonly string[]): string =>
  lines
    .map((line) => {
      if (line === 'flush') return '0000'
      if (line === 'delimiter') return '0001'
      return `${(Buffer.byteLength(line) + 5).toString(16).padStart(4, '0')}${line}\n`
    })
    .join('')

/** @throws connector_source_unreachable for what is no message of git, is cut off, or says itself that something is wrong */
export function readPktLines(body: Buffer): PktLine[] {
  const lines: PktLine[] = []
  for (let at = 0; at < body.length;) {
    const written = body.toString('latin1', at, at + 4)
    const length = /^[0-9a-f]{4}$/i.test(written) ? Number.parseInt(written, 16) : NaN
    const mark = marks[length]
    if (mark) lines.push(mark)
    else if (length >= 4 && at + length <= body.length) lines.push(body.subarray(at + 4, at + length))
    else
      throw new FootnoteError('connector_source_unreachable', { detail: 'The answer was cut off, or is none of git.' })
    const line = lines.at(-1)
    if (line instanceof Buffer && line.toString('latin1', 0, 4) === 'ERR ') {
      const said = textOf(line).slice(4, 300)
      throw new FootnoteError('connector_source_unreachable', { detail: `The repository’s server says: ${said}` })
    }
    at += mark ? 4 : length
  }
  return lines
}

/** A line without its end. */
export const textOf = (line: Buffer): string => line.toString('utf8').replace(/\n$/, '')
