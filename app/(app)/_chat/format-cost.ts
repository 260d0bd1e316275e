/** Micro-dollars for people: "free", "$0.0004", "$1.20". */
export function formatCost(microUsd: number): string {
  if (microUsd === 0) return 'Free'
  const dollars = microUsd / 1_000_000
  return dollars >= 0.01 ? `$${dollars.toFixed(2)}` : `$${dollars.toPrecision(1)}`
}
