const sectorBytes = 512
const endOfChain = 0xfffffffe
const nothing = 0xffffffff

export type MsgStorage = { readonly [name: string]: string | Uint8Array | MsgStorage }

type Entry = { name: string; type: number; child: number; right: number; content: Buffer }

/** An Outlook message as a compound file: strings become UTF-16 streams, objects storages. Everything lies in whole sectors. */
export function makeMsg(root: MsgStorage): Uint8Array {
  const entries: Entry[] = []
  add(entries, 'Root Entry', root)
  const sectors: Buffer[] = []
  const table: number[] = []
  const put = (content: Buffer): number => {
    const first = sectors.length
    const count = Math.ceil(content.length / sectorBytes)
    for (let i = 0; i < count; i++) {
      const sector = Buffer.alloc(sectorBytes)
      content.copy(sector, 0, i * sectorBytes, (i + 1) * sectorBytes)
      sectors.push(sector)
      table.push(i === count - 1 ? endOfChain : first + i + 1)
    }
    return count === 0 ? endOfChain : first
  }
  const firsts = entries.map(({ content }) => put(content))
  const directory = put(Buffer.concat(entries.map((entry, index) => toBytes(entry, firsts[index] ?? endOfChain))))
  const tableAt = sectors.length
  const list = Buffer.alloc(sectorBytes, 0xff)
  for (const [index, next] of [...table, endOfChain - 1].entries()) list.writeUInt32LE(next, index * 4)
  const head = Buffer.alloc(sectorBytes, 0xff)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head)
  head.writeUInt16LE(9, 30)
  head.writeUInt32LE(directory, 48)
  // No stream is small enough for the small sectors.
  head.writeUInt32LE(0, 56)
  head.writeUInt32LE(endOfChain, 60)
  head.writeUInt32LE(endOfChain, 68)
  head.writeUInt32LE(tableAt, 76)
  return new Uint8Array(Buffer.concat([head, ...sectors, list]))
}

function add(entries: Entry[], name: string, value: MsgStorage[string]): number {
  const index = entries.length
  const isStream = typeof value === 'string' || value instanceof Uint8Array
  const content = typeof value === 'string' ? Buffer.from(value, 'utf16le') : Buffer.from(isStream ? value : [])
  const entry = { name, type: isStream ? 2 : index === 0 ? 5 : 1, child: nothing, right: nothing, content }
  entries.push(entry)
  if (isStream) return index
  let before: Entry | undefined
  for (const [childName, child] of Object.entries(value)) {
    const at = add(entries, childName, child)
    if (before) before.right = at
    else entry.child = at
    before = entries[at]
  }
  return index
}

function toBytes({ name, type, child, right, content }: Entry, first: number): Buffer {
  const bytes = Buffer.alloc(128)
  bytes.write(name, 0, 'utf16le')
  bytes.writeUInt16LE(name.length * 2 + 2, 64)
  bytes.writeUInt8(type, 66)
  bytes.writeUInt32LE(nothing, 68)
  bytes.writeUInt32LE(right, 72)
  bytes.writeUInt32LE(child, 76)
  bytes.writeUInt32LE(first, 116)
  bytes.writeUInt32LE(content.length, 120)
  return bytes
}
