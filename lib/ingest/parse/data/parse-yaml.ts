import { parseAllDocuments } from 'yaml'
import type { ParsedDocument } from '@/lib/domain/document'
import { decodeText } from '../decode-text'
import { DocumentBuilder } from '../document-builder'
import type { ParseInput } from '../parsed-file'
import { addData, type Data } from './add-data'
import { readAsWritten } from './read-as-written'

/** Aliases that one document may follow: more is a document made to grow without end. */
const maxAliasCount = 100

/** YAML, values as written: `no`, `1.10` and `010` mean to a reader what they say. Templates that are no YAML yet are read as text. */
export function parseYaml(input: ParseInput): ParsedDocument {
  const { text } = decodeText(input.bytes)
  const values = readValues(text)
  if (values === null) return readAsWritten(text, 'YAML')
  const builder = new DocumentBuilder()
  for (const value of values) addData(builder, value)
  return builder.finish()
}

function readValues(text: string): Data[] | null {
  try {
    const documents = parseAllDocuments(text, { schema: 'failsafe', logLevel: 'silent' })
    if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return null
    return documents.map((document) => document.toJS({ maxAliasCount }) as Data)
  } catch {
    // Too many aliases, or a nesting that uses up the stack.
    return null
  }
}
