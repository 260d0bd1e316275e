import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { ModelFile } from './model-manifest'

/** Whether the file at `path` is the very one of the manifest: its size first, then its SHA-256 (about 0.1 s for 34 MB). */
export async function isIntactFile(path: string, file: ModelFile): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile() || found.size !== file.bytes) return false
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(piece as Buffer)
  return hash.digest('hex') === file.sha256
}
