import { cleanLine } from '../clean-text'
import { childNamed, descendantsNamed, textOf } from '../xml/find-elements'
import { parseXml } from '../xml/parse-xml'
import type { Archive } from '../zip/open-archive'

/** Title, author and description that an OpenDocument file keeps about itself. */
export function readMeta(archive: Archive): { title: string | null; metadata: Record<string, string> } {
  const source = archive.text('meta.xml')
  if (source === null) return { title: null, metadata: {} }
  const meta = childNamed(parseXml(source), 'office:meta')
  const read = (name: string): string => cleanLine(textOf(descendantsNamed(meta, name)[0])).slice(0, 500)
  const metadata: Record<string, string> = {}
  const author = read('meta:initial-creator') || read('dc:creator')
  const description = read('dc:description')
  if (author !== '') metadata['author'] = author
  if (description !== '') metadata['description'] = description
  return { title: read('dc:title') || null, metadata }
}
