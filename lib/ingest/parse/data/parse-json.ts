import type { ParsedDocument } from '@/lib/domain/document'
import { decodeText } from '../decode-text'
import { DocumentBuilder } from '../document-builder'
import type { ParseInput } from '../parsed-file'
import { addData, type Data } from './add-data'
import { readAsWritten } from './read-as-written'

/** JSON, or one JSON value per line. What is neither is read as the text it is, and a warning says so. */
export function parseJson(input: ParseInput): ParsedDocument {
  const text = decodeText(input.bytes).text.replace(/^\uFEFF/, '')
  const values = readValues(text)
  if (values === null) return readAsWritten(text, 'JSON')
  const builder = new DocumentBuilder()
  for (const value of values) addData(builder, value)
  return builder.finish()
}

function readValues(text: string): Data[] | null {
  const whole = readValue(text)
  if (whole !== undefined) return [whole]
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const values = lines.map(readValue)
  return lines.length > 1 && values.every((value) => value !== undefined) ? values : null
}

const token = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g

/** Numbers are quoted first: as doubles, long ids would lose digits and prices their last zero. */
function readValue(text: string): Data | undefined {
  try {
    return JSON.parse(text.replaceAll(token, (found) => (found.startsWith('"') ? found : `"${found}"`))) as Data
  } catch {
    // The caller tries another reading.
    return undefined
  }
}
