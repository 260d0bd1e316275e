import { strToU8, zipSync } from 'fflate'
import type { ParsedDocument } from '@/lib/domain/document'
import { parseFile } from '../parse-file'
import { parseLimits } from '../parsed-file'

/** A zip of text parts, in the order given. */
export const makeZip = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))

/** The `.rels` part of an Office file: id, type, target. */
export function makeRelations(relations: readonly (readonly [id: string, type: string, target: string])[]): string {
  const namespace = 'http://schemas.openxmlformats.org'
  const entries = relations.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${namespace}/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${namespace}/package/2006/relationships">${entries.join('')}</Relationships>`
}

export const parseSource = (
  source: string | Uint8Array,
  mediaType: string,
  fileName = 'file',
): Promise<ParsedDocument> =>
  parseFile({
    bytes: typeof source === 'string' ? new TextEncoder().encode(source) : source,
    fileName,
    mediaType,
    limits: parseLimits,
  })

/** `kind: text` of each block. */
export const shapeOf = (parsed: ParsedDocument): string[] =>
  parsed.blocks.map((block) => `${block.kind}: ${parsed.text.slice(block.charStart, block.charEnd)}`)
