/** Figures as the screens show them. English number format throughout: the product's words are English. */
const whole = new Intl.NumberFormat('en-GB')

/** 1,204; from a hundred thousand on 215.3k, 1.4m. By hand: browsers write Intl's compact notation differently from the server (K, k). */
export function formatCount(value: number): string {
  if (value < 100_000) return whole.format(value)
  const [size, unit] = value < 999_950 ? [1e3, 'k'] : value < 999_950_000 ? [1e6, 'm'] : [1e9, 'bn']
  return `${(value / size).toFixed(1).replace(/\.0$/, '')}${unit}`
}

/** Micro-dollars as dollars, with as many digits as a small amount needs: $0.0004, $0.12, $1,204. */
export function formatCost(microUsd: number): string {
  const usd = microUsd / 1_000_000
  if (usd === 0) return '$0'
  if (usd < 0.000_05) return '< $0.0001'
  const digits = usd < 0.01 ? 4 : usd < 100 ? 2 : 0
  return `$${new Intl.NumberFormat('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(usd)}`
}

/** Milliseconds as a person reads them: 84 ms, 1.2 s, 3 min 20 s; a dash when unknown. */
export function formatDuration(ms: number | null): string {
  if (ms === null) return '–'
  if (ms < 1000) return `${Math.round(ms)} ms`
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`
  return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`
}

export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  let value = bytes
  let unit = 0
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000
    unit += 1
  }
  return `${value < 10 && unit > 0 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`
}

/** A share as a percentage; a dash when there is nothing to divide by. */
export function formatShare(part: number, all: number): string {
  return all === 0 ? '–' : `${((100 * part) / all).toFixed(part === all || part === 0 ? 0 : 1)} %`
}
