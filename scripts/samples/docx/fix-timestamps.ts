import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

/**
 * Packs a DOCX anew with fixed times: `docx` writes the current time into the core properties and into every zip entry.
 * Zip times have no zone, so the local constructor gives the same bytes everywhere.
 */
export function fixTimestamps(docx: Uint8Array, date: string): Uint8Array {
  const stamp = `${date}T09:00:00Z`
  const mtime = new Date(2026, 0, 2, 9, 0, 0)
  const entries: Zippable = {}
  for (const [name, bytes] of Object.entries(unzipSync(docx)).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const fixed =
      name === 'docProps/core.xml'
        ? strToU8(strFromU8(bytes).replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${stamp}`))
        : bytes
    entries[name] = [fixed, { mtime, level: 9 }]
  }
  return zipSync(entries)
}
