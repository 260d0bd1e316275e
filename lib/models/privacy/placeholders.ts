import type { FindPersonalData } from '@/lib/models/ports'

const pattern = /PII_[A-Z_]+_\d+/g
/** The end of a piece of a stream that may be the beginning of a placeholder, or one whose number goes on. */
const begun = /(?:P|PI|PII|PII_[A-Z_]*|PII_[A-Z_]+_\d+)$/

export type Placeholders = {
  /** The same text with a placeholder for each piece of personal data; the same one for the same piece. */
  readonly mask: (text: string) => string
  /** How many different pieces there were. */
  readonly count: () => number
  /** What placeholders stand for, in their place. One that is not known stays. */
  readonly restore: (text: string) => string
}

/** Of one call: what one model was told says nothing to the next. */
export function createPlaceholders(find: FindPersonalData): Placeholders {
  const byValue = new Map<string, string>()
  const byName = new Map<string, string>()
  const nameOf = (value: string, type: string): string => {
    const known = byValue.get(value)
    if (known !== undefined) return known
    const name = `PII_${type.toUpperCase().replaceAll('-', '_')}_${byValue.size + 1}`
    byValue.set(value, name)
    byName.set(name, value)
    return name
  }
  return {
    mask(text) {
      let masked = ''
      let at = 0
      for (const { type, start, end } of find(text)) {
        masked += text.slice(at, start) + nameOf(text.slice(start, end), type)
        at = end
      }
      return masked + text.slice(at)
    },
    count: () => byValue.size,
    restore: (text) => text.replaceAll(pattern, (name) => byName.get(name) ?? name),
  }
}

/** How much of a text is certain to hold no begun placeholder at its end. */
export const settledLength = (text: string): number => begun.exec(text)?.index ?? text.length
