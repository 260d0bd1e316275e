import { parseUsd } from './parse-usd'

/** Ten thousand dollars per million tokens: a slip of the keyboard, no price. */
const maxMicroUsd = 10_000 * 1_000_000

/** Integer micro-dollars per million tokens as the dollars that price pages name: 125000 gives `0.125`. */
export function formatUsdPerMillion(microUsd: number): string {
  const digits = microUsd % 10_000 === 0 ? 2 : 6
  return (microUsd / 1_000_000).toFixed(digits).replace(/(\.\d\d\d*?)0+$/, '$1')
}

/** Typed dollars per million tokens as integer micro-dollars; null for what is no price, such as more than 10,000 dollars. */
export const parseUsdPerMillion = (text: string): number | null => parseUsd(text, maxMicroUsd)
