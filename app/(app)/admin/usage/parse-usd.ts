/**
 * Typed dollars as integer micro-dollars, without passing through a float that could lose one.
 * @returns null for what is no amount: text, a comma (1,000 could be one or a thousand), a negative number, more than six places, more
 * than `maxMicroUsd`
 */
export function parseUsd(text: string, maxMicroUsd: number): number | null {
  const match = /^\$?\s*(\d{1,7})(?:\.(\d{1,6}))?$/.exec(text.trim())
  if (!match) return null
  const microUsd = Number(match[1]) * 1_000_000 + Number((match[2] ?? '').padEnd(6, '0'))
  return microUsd <= maxMicroUsd ? microUsd : null
}
