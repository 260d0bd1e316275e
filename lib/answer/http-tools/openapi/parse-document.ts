import { parseDocument as parseYaml } from 'yaml'
import { mostOpenApiBytes } from '@/lib/domain/tool-service'
import { isFields, unreadable, type Fields } from './unreadable'

/** Aliases that one document may follow: more is a document made to grow without end. */
const maxAliasCount = 100

/**
 * The text of an OpenAPI document, as JSON or YAML, as it says itself.
 * @throws openapi_unreadable, with the line or the field
 */
export function parseDocument(text: string): Fields {
  if (Buffer.byteLength(text) > mostOpenApiBytes)
    throw unreadable('This document is larger than 600 kB. Take out the operations that are not needed.')
  const document = readJson(text) ?? readYaml(text)
  if (!isFields(document)) throw unreadable('This text is no OpenAPI document: it has no fields at the top.')
  if ('swagger' in document)
    throw unreadable('This is a document of Swagger 2.0. Convert it to OpenAPI 3.0 or 3.1 and add that.')
  const version = document['openapi']
  if (typeof version !== 'string' || !/^3\.[01](?:\.|$)/.test(version))
    throw unreadable('The field “openapi” has to say version 3.0 or 3.1.')
  return document
}

function readJson(text: string): unknown {
  if (!text.trimStart().startsWith('{')) return null
  try {
    return JSON.parse(text) as unknown
  } catch {
    // YAML takes JSON, too, and says in which line something is wrong.
    return null
  }
}

function readYaml(text: string): unknown {
  const document = parseYaml(text, { schema: 'core', logLevel: 'silent', prettyErrors: true })
  const [problem] = document.errors
  if (problem) {
    const line = problem.linePos?.[0].line
    throw unreadable(
      `${line === undefined ? 'The document' : `Line ${line}`} cannot be read: ${whatOf(problem.message)}.`,
    )
  }
  try {
    return document.toJS({ maxAliasCount }) as unknown
  } catch (cause) {
    throw unreadable('The document repeats itself too often by its aliases.', cause)
  }
}

/** Of a message with a picture of the place only the first line, without where that is. */
const whatOf = (message: string): string =>
  (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '').replace(/\.$/, '')
