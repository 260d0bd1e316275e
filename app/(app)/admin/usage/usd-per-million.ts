/** Ten thousand dollars per million tokens: a slip of the keyboard, no price. */
const maxMicroUsd = 10_000 * 1_000_000

/** Integer micro-dollars per million tokens as the dollars that price pages name: 125000 gives `0.125`. */
export function formatUsdPerMillion(microUsd: number): string {
  const digits = microUsd % 10_000 === 0 ? 2 : 6
  return (microUsd / 1_000_000).toFixed(digits).replace(/(\.\d\d\d*?)0+$/, '$1')
}

/**
 * Typed dollars as integer micro-dollars, without passing through a float that could lose one.
 * @returns null for what is no price: text, a comma (1,000 could be one or a thousand), a negative number, more than six places, more than
 * 10,000 dollars
 */
export function parseUsdPerMillion(text: string): number | null {
  const match = /^\$?\s*(\d{1,6})(?:\.(\d{1,6}))?$/.exec(text.trim())
  if (!match) return null
  const microUsd = Number(match[1]) * 1_000_000 + Number((match[2] ?? '').padEnd(6, '0'))
  return microUsd <= maxMicroUsd ? microUsd : null
}
