import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const mainPart = /^word\/document\d*\.xml$/
const falseHeader = /<w:tblHeader\s+w:val="(?:false|0|off)"\s*\/>/g

/**
 * Removes `w:tblHeader w:val="false"` from a Word file: mammoth looks only whether the element is there, and would read every row of
 * such a table as its header. Files without it, which are most, are returned as they are; a rewritten one has no pictures, which
 * are never read, and is stored without compression.
 */
export function dropFalseHeaders(bytes: Uint8Array): Uint8Array {
  const main = unzipSync(bytes, { filter: (file) => mainPart.test(file.name) })
  const isAffected = Object.values(main).some((part) => strFromU8(part).search(falseHeader) >= 0)
  if (!isAffected) return bytes
  const parts = unzipSync(bytes, { filter: (file) => !file.name.startsWith('word/media/') })
  for (const [name, part] of Object.entries(parts))
    if (mainPart.test(name)) parts[name] = strToU8(strFromU8(part).replaceAll(falseHeader, ''))
  return zipSync(parts, { level: 0 })
}
