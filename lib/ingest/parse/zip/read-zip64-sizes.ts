type Sizes = { readonly inflatedBytes: number; readonly packedBytes: number; readonly headerAt: number }

const zip64Field = 0x0001
const isElsewhere = 0xffffffff

/** Programs that stream write sizes in the long form even for small files: each value that is all ones is in the extra field. */
export function readZip64Sizes(extra: Uint8Array, sizes: Sizes): Sizes {
  const field = findField(extra, zip64Field)
  if (!field) return sizes
  const view = new DataView(field.buffer, field.byteOffset, field.byteLength)
  let at = 0
  const next = (value: number): number => {
    if (value !== isElsewhere || at + 8 > field.length) return value
    at += 8
    return Number(view.getBigUint64(at - 8, true))
  }
  // In the order of the format.
  const inflatedBytes = next(sizes.inflatedBytes)
  const packedBytes = next(sizes.packedBytes)
  return { inflatedBytes, packedBytes, headerAt: next(sizes.headerAt) }
}

/** One field of an entry's extra data, without its head; null when it is not there. */
export function findField(extra: Uint8Array, id: number): Uint8Array | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength)
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === id) return extra.subarray(at + 4, at + 4 + view.getUint16(at + 2, true))
  }
  return null
}
