import { extensionOf } from '../../parse/media-types'

/**
 * What people read. A repository is full of what programs read; that is passed over without a word, or the reasons why thousands of files
 * were not taken would bury the one that matters.
 */
const extensions = new Set(
  'md markdown mdx adoc asciidoc txt rst html htm xhtml pdf docx pptx xlsx odt odp ods rtf epub'.split(' '),
)

export const isDocument = (path: string): boolean => extensions.has(extensionOf(path.slice(path.lastIndexOf('/') + 1)))
