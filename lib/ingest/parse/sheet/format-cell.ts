import { format } from 'numfmt'

/** A number as its format shows it: `1,204.50 €`, `2026-03-01`, `15 %`. A format that cannot be read leaves the number as it is. */
export function formatCell(pattern: string, value: number): string {
  if (pattern === '' || /^general$/i.test(pattern)) return plainNumber(value)
  try {
    return format(pattern, value, { nbsp: false, overflow: String(value) }).trim()
  } catch {
    // A format that is no format: the bare number is what there is.
    return plainNumber(value)
  }
}

/** Without the noise of binary fractions: 0.1 + 0.2 is 0.3. */
const plainNumber = (value: number): string => String(Number(value.toPrecision(12)))
