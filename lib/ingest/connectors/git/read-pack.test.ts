import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readPack } from './read-pack'

const sha1 = (...parts: Buffer[]) => createHash('sha1').update(Buffer.concat(parts)).digest()
/** A pack of entries whose size fits into four bits. */
function packOf(...entries: { kind: number; size: number; before?: Buffer; data: Buffer }[]): Buffer {
  const head = Buffer.from([...Buffer.from('PACK'), 0, 0, 0, 2, 0, 0, 0, entries.length])
  const body = entries.flatMap(({ kind, size, before, data }) => [
    Buffer.from([(kind << 4) | size]),
    before ?? Buffer.alloc(0),
    deflateSync(data),
  ])
  const whole = Buffer.concat([head, ...body])
  return Buffer.concat([whole, sha1(whole)])
}
const blob = (text: string) => ({ kind: 3, size: text.length, data: Buffer.from(text) })
const nameOf = (text: string) => sha1(Buffer.from(`blob ${text.length}\0${text}`))
const textsOf = (pack: Buffer, maxBytes = 1000) =>
  [...readPack(pack, maxBytes).values()].map(({ data }) => data.toString())

/** Copies the first three bytes of its base and adds `!`. */
const delta = Buffer.from([5, 4, 0x90, 3, 1, 0x21])

test('objects and changes of them, also of one that comes later', () => {
  expect(textsOf(packOf(blob('Berth'), blob('')))).toEqual(['Berth', ''])
  const onName = { kind: 7, size: delta.length, before: nameOf('Berth'), data: delta }
  expect(textsOf(packOf(onName, blob('Berth')))).toEqual(['Berth', 'Ber!'])
})

test.each([
  ['cut off', packOf(blob('Berth')).subarray(0, -3)],
  ['of another sum', Buffer.concat([packOf(blob('Berth')).subarray(0, -1), Buffer.from([0])])],
  ['that says less than it holds', packOf({ ...blob('Berth'), size: 2 })],
  ['that says more than it holds', packOf({ ...blob('Berth'), size: 9 })],
  ['with a change of what is not there', packOf({ kind: 7, size: delta.length, before: nameOf('Quay'), data: delta })],
  [
    'with a change of what is before its beginning',
    packOf({ kind: 6, size: delta.length, before: Buffer.from([99]), data: delta }),
  ],
  [
    'with a change that does not fit',
    packOf(blob('Quays'), { kind: 7, size: 6, before: nameOf('Quays'), data: Buffer.from([9, 4, 0x90, 3, 1, 0x21]) }),
  ],
  [
    'with a change that reaches beyond its base',
    packOf(blob('Quays'), { kind: 7, size: 6, before: nameOf('Quays'), data: Buffer.from([5, 9, 0x90, 8, 1, 0x21]) }),
  ],
])('a pack %s is refused', (_, pack) => {
  expect(() => readPack(pack, 1000)).toThrow(expect.objectContaining({ code: 'connector_source_unreachable' }) as Error)
})

test('no more is unpacked than may be', () => {
  expect(() => readPack(packOf(blob('Berth'), blob('Quays')), 8)).toThrow(
    expect.objectContaining({ code: 'file_too_large' }) as Error,
  )
})
