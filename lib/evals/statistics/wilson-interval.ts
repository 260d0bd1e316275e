const z = 1.959964

/**
 * 95 % interval of a share (Wilson, "Probable inference, the law of succession, and statistical inference", 1927): right also for few cases and
 * for shares near 0 and 1, where the usual one is far too narrow.
 * @param all one or more
 */
export function wilsonInterval(hits: number, all: number): [number, number] {
  const share = hits / all
  const center = share + z ** 2 / (2 * all)
  const spread = z * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2))
  const scale = 1 + z ** 2 / all
  const low = hits === 0 ? 0 : Math.max(0, (center - spread) / scale)
  return [low, hits === all ? 1 : Math.min(1, (center + spread) / scale)]
}
