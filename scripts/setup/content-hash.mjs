import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** SHA-256 over names and contents of all files below the given files and folders, in a fixed order. */
export function contentHash(places) {
  const hash = createHash('sha256')
  const visit = (place) => {
    const stats = statSync(place, { throwIfNoEntry: false })
    if (!stats) return
    if (stats.isDirectory()) {
      for (const name of readdirSync(place).sort()) visit(path.join(place, name))
      return
    }
    hash.update(place).update('\0').update(readFileSync(place)).update('\0')
  }
  for (const place of places) visit(place)
  return hash.digest('hex')
}
