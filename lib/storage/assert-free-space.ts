import { statfs } from 'node:fs/promises'
import { FootnoteError } from '@/lib/errors/footnote-error'

/** Kept free at all times: on a full disk the embedded database hangs instead of failing, so work is refused before that. */
export const reservedBytes = 200 * 1024 * 1024

/** @throws disk_full when taking `neededBytes` would leave less than the reserve on the disk that holds `folder` */
export async function assertFreeSpace(folder: string, neededBytes = 0): Promise<void> {
  const free = await freeBytes(folder)
  if (free - neededBytes < reservedBytes) throw new FootnoteError('disk_full')
}

export async function freeBytes(folder: string): Promise<number> {
  const stats = await statfs(folder)
  return stats.bavail * stats.bsize
}
