const z = 1.959964

/** 95 % interval of a count of rare events, by Byar's approximation of the Poisson's: none seen may still be three or four to come. */
export function countInterval(count: number): [number, number] {
  const low = count === 0 ? 0 : count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3
  const next = count + 1
  return [Math.max(0, low), next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3]
}
