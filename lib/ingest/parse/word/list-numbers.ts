import { childNamed, childrenNamed } from '../xml/find-elements'
import { parseXml, type XmlElement } from '../xml/parse-xml'

type Level = { readonly format: string; readonly text: string; readonly start: number }
type List = {
  readonly abstract: string
  readonly levels: ReadonlyMap<number, Level>
  readonly restarts: ReadonlySet<number>
}

/** Counts the items of a Word file's lists as Word shows them: lists of one design go on counting, unless one says where it starts. */
export class ListNumbers {
  readonly #lists = new Map<string, List>()
  readonly #counts = new Map<string, number[]>()
  readonly #seen = new Set<string>()

  constructor(source: string | null) {
    if (source === null) return
    const root = parseXml(source)
    const designs = new Map(
      childrenNamed(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', readLevels(one)]),
    )
    for (const number of childrenNamed(root, 'w:num')) {
      const abstract = childNamed(number, 'w:abstractNumId')?.attributes['w:val'] ?? ''
      const levels = new Map(designs.get(abstract))
      const restarts = new Set<number>()
      for (const change of childrenNamed(number, 'w:lvlOverride')) {
        const at = Number(change.attributes['w:ilvl'] ?? 0)
        const start = childNamed(change, 'w:startOverride')?.attributes['w:val']
        for (const [level, own] of readLevels(change)) levels.set(level, own)
        const known = levels.get(at)
        if (start !== undefined && known) {
          levels.set(at, { ...known, start: Number(start) })
          restarts.add(at)
        }
      }
      this.#lists.set(number.attributes['w:numId'] ?? '', { abstract, levels, restarts })
    }
  }

  /** The next item's mark: `-` for a bullet, else its number as shown, `2.1.` or `b)`; null when it is in no list. */
  next(id: string, level: number): string | null {
    const list = this.#lists.get(id)
    const own = list?.levels.get(level)
    if (!list || !own || id === '0') return null
    if (own.format === 'bullet') return '-'
    if (own.format === 'none') return null
    const counts = this.#counts.get(list.abstract) ?? []
    this.#counts.set(list.abstract, counts)
    const isFirst = !this.#seen.has(`${id}/${level}`)
    this.#seen.add(`${id}/${level}`)
    const before = isFirst && list.restarts.has(level) ? undefined : counts[level]
    counts[level] = before === undefined ? own.start : before + 1
    counts.length = level + 1
    return own.text.replaceAll(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const shown = list.levels.get(at)
      return writeNumber(counts[at] ?? shown?.start ?? 1, shown?.format ?? 'decimal')
    })
  }
}

function readLevels(parent: XmlElement): Map<number, Level> {
  return new Map(
    childrenNamed(parent, 'w:lvl').map((level) => [
      Number(level.attributes['w:ilvl'] ?? 0),
      {
        format: childNamed(level, 'w:numFmt')?.attributes['w:val'] ?? 'decimal',
        text: childNamed(level, 'w:lvlText')?.attributes['w:val'] ?? '',
        start: Number(childNamed(level, 'w:start')?.attributes['w:val'] ?? 1),
      },
    ]),
  )
}

function writeNumber(value: number, format: string): string {
  if (/letter$/i.test(format)) {
    const letter = String.fromCharCode(97 + ((Math.max(1, value) - 1) % 26)).repeat(Math.ceil(Math.max(1, value) / 26))
    return format === 'upperLetter' ? letter.toUpperCase() : letter
  }
  if (!/roman$/i.test(format) || value < 1 || value > 3999) return String(value)
  const roman = toRoman(value)
  return format === 'upperRoman' ? roman : roman.toLowerCase()
}

const romans = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

function toRoman(value: number): string {
  let rest = value
  let text = ''
  for (const [amount, letters] of romans) for (; rest >= amount; rest -= amount) text += letters
  return text
}
