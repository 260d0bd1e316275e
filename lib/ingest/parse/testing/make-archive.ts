import { crc32, deflateRawSync } from 'node:zlib'

export type ZipSource = {
  /** Bytes are taken as they are: for names in other encodings. */
  readonly name: string | Uint8Array
  readonly content?: string | Uint8Array
  readonly utf8?: boolean
  readonly encrypted?: boolean
  /** 8 by default; 0 stores, others are only claimed. */
  readonly method?: number
  /** Unix type and rights: 0o120777 makes a link. */
  readonly mode?: number
  /** Lies about the length of the content. */
  readonly inflatedBytes?: number
  readonly crc?: number
  /** The header says nothing of sizes; they follow the content. */
  readonly streamed?: boolean
  readonly extra?: Uint8Array
}

const bytesOf = (value: string | Uint8Array): Buffer => Buffer.from(value)

/** A ZIP file byte by byte, so that each part of it can lie. */
export function makeRawZip(sources: readonly ZipSource[]): Uint8Array {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const source of sources) {
    const { method = 8, mode = 0, utf8 = false, encrypted = false, streamed = false } = source
    const content = bytesOf(source.content ?? '')
    const packed = method === 8 ? deflateRawSync(content) : content
    const name = bytesOf(source.name)
    const extra = bytesOf(source.extra ?? new Uint8Array())
    const flags = (encrypted ? 1 : 0) | (streamed ? 8 : 0) | (utf8 ? 0x800 : 0)
    const sizes = [source.crc ?? crc32(content), packed.length, source.inflatedBytes ?? content.length]
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(flags, 6)
    head.writeUInt16LE(method, 8)
    if (!streamed) writeSizes(head, 14, sizes)
    head.writeUInt16LE(name.length, 26)
    head.writeUInt16LE(extra.length, 28)
    const tail = Buffer.alloc(streamed ? 16 : 0)
    if (streamed) {
      tail.writeUInt32LE(0x08074b50, 0)
      writeSizes(tail, 4, sizes)
    }
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt8(3, 5)
    entry.writeUInt16LE(flags, 8)
    entry.writeUInt16LE(method, 10)
    writeSizes(entry, 16, sizes)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt16LE(extra.length, 30)
    entry.writeUInt16LE(mode, 40)
    entry.writeUInt32LE(at, 42)
    directory.push(entry, name, extra)
    local.push(head, name, extra, packed, tail)
    at += head.length + name.length + extra.length + packed.length + tail.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(sources.length, 8)
  end.writeUInt16LE(sources.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...local, listed, end]))
}

function writeSizes(target: Buffer, at: number, sizes: readonly number[]): void {
  for (const [index, size] of sizes.entries()) target.writeUInt32LE(size >>> 0, at + index * 4)
}

export type TarSource = {
  readonly name: string
  readonly content?: string | Uint8Array
  /** 0 a file, 5 a folder, 2 a link, 3 a device, x and L about the next one. */
  readonly type?: string
  readonly prefix?: string
}

export function makeTar(sources: readonly TarSource[]): Uint8Array {
  const blocks = sources.flatMap(({ name, content = '', type = '0', prefix = '' }) => {
    const data = bytesOf(content)
    const head = Buffer.alloc(512)
    head.write(name, 0, 100)
    head.write('0000644\0', 100)
    head.write(`${data.length.toString(8).padStart(11, '0')}\0`, 124)
    head.write('        ', 148)
    head.write(type, 156)
    head.write('ustar\x0000', 257)
    head.write(prefix, 345, 155)
    const sum = head.reduce((total, byte) => total + byte, 0)
    head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
    return [head, data, Buffer.alloc((512 - (data.length % 512)) % 512)]
  })
  return new Uint8Array(Buffer.concat([...blocks, Buffer.alloc(1024)]))
}
