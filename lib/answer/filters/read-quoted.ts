import type { FilterNames } from './filter-names'
import type { NameReading } from './reading'

const quoted =
  /^(?:(?:document|file|dokument|datei)\s+)?(?:“([^”“]{3,200})”|"([^"]{3,200})"|„([^“”]{3,200})[“”]|«([^»]{3,200})»)/iu
/** The product's own suggestions cut a title here. */
const cutAt = 60

const plain = (title: string): string =>
  title
    .replace(/\.[a-z]{2,5}$/i, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

/** A title in quotation marks, whole: the document “Leave Policy 2025”. Nothing when two documents are called so. */
export function readQuoted(question: string, at: number, names: FilterNames): NameReading | null {
  const match = quoted.exec(question.slice(at))
  const said = plain(match?.slice(1).find((group) => group !== undefined) ?? '')
  if (!match || said === '') return null
  const isMeant = (title: string): boolean =>
    plain(title) === said || (said.length >= cutAt - 2 && plain(title).startsWith(said))
  const [only, ...others] = names.documents.filter(({ title }) => isMeant(title))
  if (!only || others.length > 0) return null
  return { restriction: { kind: 'document', documentIds: [only.id] }, end: at + match[0].length }
}
