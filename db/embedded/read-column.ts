const dataRow = 0x44

/** The first column of every row of an answer to a simple query. Nulls and errors give no row. */
export function readColumn(answer: Uint8Array): string[] {
  const bytes = Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength)
  const values: string[] = []
  for (let at = 0; at + 5 <= bytes.length; at += 1 + bytes.readInt32BE(at + 1)) {
    if (bytes.readUInt8(at) !== dataRow) continue
    const length = bytes.readInt32BE(at + 7)
    if (length >= 0) values.push(bytes.toString('utf8', at + 11, at + 11 + length))
  }
  return values
}
