import { FootnoteError } from '@/lib/errors/footnote-error'
import type { DocumentBuilder } from '../document-builder'

/** Parsed data whose numbers are still the text that the file has: `1.10` is not 1.1, and a long id keeps its last digits. */
export type Data = string | boolean | null | readonly Data[] | { readonly [key: string]: Data }

type Pair = readonly [name: string, value: string]

/** A value longer than this, or with line breaks, stands in a paragraph of its own. */
const maxCellCharacters = 200
/** An object with no more values than this, however nested, is one row. */
const maxRowValues = 24
const maxDepth = 200

const isObject = (data: Data): data is { readonly [key: string]: Data } =>
  typeof data === 'object' && data !== null && !Array.isArray(data)
const isList = (data: Data): data is readonly Data[] => Array.isArray(data)

/**
 * Data as a person would read it aloud: a small object is a row of `name: value`, a larger one a section with its name as heading,
 * a list of objects one row each. So a value is found together with the names that say what it is.
 * @throws document_broken when it is nested more than 200 deep
 */
export function addData(builder: DocumentBuilder, data: Data, level = 1): void {
  if (level > maxDepth)
    throw new FootnoteError('document_broken', { detail: 'This file is nested too deeply to be read.' })
  if (isList(data)) {
    const plain = data.filter((one) => !isObject(one) && !isList(one)).map(scalar)
    if (plain.length > 0) builder.add({ kind: 'paragraph', text: plain.join(', ') })
    for (const one of data) if (isObject(one) || isList(one)) addData(builder, one, level + 1)
    return
  }
  if (!isObject(data)) return builder.add({ kind: 'paragraph', text: scalar(data) })
  const pairs = flatten(data, '')
  if (pairs !== null && pairs.length <= maxRowValues) return addRow(builder, pairs)
  const own = Object.entries(data).map(([name, value]) => asPair(name, value)).filter((pair) => pair !== null)
  addRow(builder, own)
  for (const [name, value] of Object.entries(data)) {
    if (asPair(name, value) !== null) continue
    builder.add({ kind: 'heading', level: Math.min(level, 6), text: name })
    addData(builder, value, level + 1)
  }
}

function addRow(builder: DocumentBuilder, pairs: readonly Pair[]): void {
  const isLong = ([, value]: Pair): boolean => value.length > maxCellCharacters || value.includes('\n')
  const cells = pairs.filter((pair) => !isLong(pair) && pair[1] !== '')
  builder.add({ kind: 'table-row', text: cells.map(([name, value]) => `${name}: ${value}`).join('; ') })
  for (const [name, value] of pairs.filter(isLong)) builder.add({ kind: 'paragraph', text: `${name}: ${value}` })
}

/** A value that fits behind its name: a scalar, or a list of them. */
function asPair(name: string, value: Data): Pair | null {
  if (isObject(value)) return null
  if (!isList(value)) return [name, scalar(value)]
  return value.some((one) => isObject(one) || isList(one)) ? null : [name, value.map(scalar).join(', ')]
}

/** All values of an object with their paths, `address.city: Graz`; null when it holds a list of objects or too much for a row. */
function flatten(data: { readonly [key: string]: Data }, prefix: string): Pair[] | null {
  const pairs: Pair[] = []
  for (const [key, value] of Object.entries(data)) {
    const name = prefix + key
    const pair = asPair(name, value)
    if (pair) pairs.push(pair)
    else {
      const inner = isObject(value) && prefix.length < 200 ? flatten(value, `${name}.`) : null
      if (inner === null) return null
      pairs.push(...inner)
    }
    if (pairs.length > maxRowValues) return null
  }
  return pairs
}

const scalar = (data: Data): string => (data === null ? '' : String(data as string | boolean))
