import { childrenNamed } from '../xml/find-elements'
import { parseXml } from '../xml/parse-xml'
import type { Archive } from './open-archive'

export type Relation = { readonly id: string; readonly type: string; readonly target: string }

/**
 * What a part of an Office file points at inside the file, in the order it is listed. Targets outside (linked pictures, attached
 * templates, web addresses) are left out: nothing outside of the file is ever looked at.
 */
export function readRelations(archive: Archive, part: string): Relation[] {
  const slash = part.lastIndexOf('/')
  const folder = part.slice(0, slash + 1)
  const source = archive.text(`${folder}_rels/${part.slice(slash + 1)}.rels`)
  if (source === null) return []
  return childrenNamed(parseXml(source), 'Relationship').flatMap(({ attributes }) => {
    const { Id: id = '', Type: type = '', Target: target = '' } = attributes
    if (attributes['TargetMode'] === 'External') return []
    return [{ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolvePart(folder, target) }]
  })
}

/** A part's name from a reference inside of a part in `folder`. More `..` than folders stay at the root. */
export function resolvePart(folder: string, reference: string): string {
  if (reference.startsWith('/')) return reference.slice(1)
  const path = folder.split('/').filter((piece) => piece !== '')
  for (const piece of reference.split('/')) {
    if (piece === '..') path.pop()
    else if (piece !== '.' && piece !== '') path.push(piece)
  }
  return path.join('/')
}
