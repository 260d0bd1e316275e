type Json = unknown

const mostDepth = 6
const longestCell = 600

/**
 * JSON as lines that people read and claims can be checked against: each record a line of its own, "status: shipped; carrier: DHL". What is inside of
 * a record is named by the way to it; lists of records come below it, a line for each.
 */
export function renderJson(value: Json): string {
  return linesOf(value, '').join('\n')
}

function linesOf(value: Json, name: string, depth = 0): string[] {
  if (depth > mostDepth) return []
  if (Array.isArray(value)) {
    if (value.every(isScalar))
      return value.length === 0 ? [named(name, 'none')] : [named(name, value.map(show).join(', '))]
    return value.flatMap((one: Json) => linesOf(one, name, depth + 1))
  }
  if (!isRecord(value)) return [named(name, show(value))]
  const cells = cellsOf(value, name)
  const own = cells.length === 0 ? [] : [cells.join('; ')]
  // A wrapper that says nothing itself names nothing, either: "data", "results".
  const isWrapper = cells.length === 0 && depth === 0
  return [...own, ...listsOf(value, name).flatMap(([label, list]) => linesOf(list, isWrapper ? '' : label, depth + 1))]
}

/** What a record says itself, and what records inside of it say, by the way to it. */
function cellsOf(record: Readonly<Record<string, Json>>, before: string, depth = 0): string[] {
  return Object.entries(record).flatMap(([key, value]) => {
    const label = [before, toWords(key)].filter((one) => one !== '').join(' ')
    if (value === null || value === '') return []
    if (isScalar(value)) return [named(label, show(value))]
    if (Array.isArray(value))
      return value.every(isScalar) ? [named(label, value.length === 0 ? 'none' : value.map(show).join(', '))] : []
    return isRecord(value) && depth < mostDepth ? cellsOf(value, label, depth + 1) : []
  })
}

/** Lists of records, wherever they are in it, by the way to them. */
function listsOf(record: Readonly<Record<string, Json>>, before: string, depth = 0): [string, readonly Json[]][] {
  return Object.entries(record).flatMap(([key, value]): [string, readonly Json[]][] => {
    const label = [before, toWords(key)].filter((one) => one !== '').join(' ')
    if (Array.isArray(value)) return value.every(isScalar) ? [] : [[label, value]]
    return isRecord(value) && depth < mostDepth ? listsOf(value, label, depth + 1) : []
  })
}

const isScalar = (value: Json): boolean => typeof value !== 'object' || value === null
const isRecord = (value: Json): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const named = (label: string, text: string): string => (label === '' ? text : `${label}: ${text}`)

function show(value: Json): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  // A line is a record: what would end it or a cell of it becomes a blank or a comma.
  return String(value).replaceAll(/\s+/g, ' ').replaceAll(';', ',').trim().slice(0, longestCell)
}

/** `deliveryDate` and `delivery_date` as words: sentences have them so. */
const toWords = (key: string): string =>
  key
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[_\-.:;\s]+/g, ' ')
    .trim()
    .slice(0, 80)
    .toLowerCase()
