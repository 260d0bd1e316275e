import type { FileHandle } from 'node:fs/promises'

/** So many bytes of a file from a place on, or as many as there are. */
export async function readAt(handle: FileHandle, at: number, bytes: number): Promise<Buffer> {
  const { size } = await handle.stat()
  if (!Number.isSafeInteger(at) || at < 0 || at >= size) return Buffer.alloc(0)
  const target = Buffer.alloc(Math.min(bytes, size - at))
  let filled = 0
  while (filled < target.length) {
    const { bytesRead } = await handle.read(target, filled, target.length - filled, at + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return target.subarray(0, filled)
}
