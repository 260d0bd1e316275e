import { cleanLine } from '../clean-text'
import { childElements, textOf } from '../xml/find-elements'
import { parseXml } from '../xml/parse-xml'
import type { Archive } from '../zip/open-archive'

const kept: Readonly<Record<string, string>> = {
  title: 'title',
  creator: 'author',
  subject: 'description',
  modified: 'modified',
  created: 'created',
}

/**
 * Title, author and dates that an Office file keeps about itself. When it was last saved is not the date of what it says: it is kept
 * as `modified`, not as `date`, by which answers prefer newer documents.
 */
export function readProperties(archive: Archive): { title: string | null; metadata: Record<string, string> } {
  const source = archive.text('docProps/core.xml')
  const metadata: Record<string, string> = {}
  if (source !== null)
    for (const element of childElements(parseXml(source))) {
      const key = kept[element.name.slice(element.name.indexOf(':') + 1)]
      const value = cleanLine(textOf(element)).slice(0, 500)
      if (key && value !== '') metadata[key] = value
    }
  const { title = null, ...rest } = metadata
  return { title: title !== null && isLeftover(title) ? null : title, metadata: rest }
}

/** What programs write when nobody chose a title. */
const isLeftover = (title: string): boolean =>
  title.length < 4 ||
  /^(?:powerpoint presentation|presentation\d*|untitled|document\d*|book\d*|slide \d+)$/i.test(title)
