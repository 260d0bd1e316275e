import type { SimilarityMatrix } from './similarity-matrix'

type Options = {
  /** Clusters are joined while their members are this near on average. */
  readonly threshold: number
  /** How many questions each row stands for; default one. */
  readonly weights?: readonly number[]
}

/**
 * Average-link agglomerative clustering (UPGMA; Sokal and Michener 1958) by nearest-neighbour chains (Murtagh 1983): quadratic in time, exact,
 * and with ties broken by position, so that the same questions give the same clusters. Average link, because single link strings unlike
 * questions together and complete link tears subjects apart.
 * @returns the cluster of each row, numbered by first appearance
 */
export function clusterQuestions({ size, values }: SimilarityMatrix, options: Options): number[] {
  const near = Float32Array.from(values)
  const weights = Float64Array.from({ length: size }, (_, i) => options.weights?.[i] ?? 1)
  const parent = Array.from({ length: size }, (_, i) => i)
  const open = new Set(parent)
  const chain: number[] = []
  while (open.size > 0) {
    const top = chain.at(-1) ?? first(open)
    if (chain.length === 0) chain.push(top)
    const before = chain.at(-2)
    const next = nearest(near, size, open, top, before)
    if (next === null || (near[top * size + next] ?? 0) < options.threshold) {
      // Nothing is near enough to the end of the chain, and joining others only lowers an average: it is complete.
      open.delete(top)
      chain.pop()
    } else if (next === before) {
      chain.length -= 2
      join(near, size, open, weights, parent, Math.min(top, next), Math.max(top, next))
    } else chain.push(next)
  }
  return number(parent)
}

const first = (open: ReadonlySet<number>): number => open.values().next().value ?? 0

/** The nearest open row; of equals the one that the chain came from, or else the first. */
function nearest(
  near: Float32Array,
  size: number,
  open: ReadonlySet<number>,
  of: number,
  before: number | undefined,
): number | null {
  let best = before ?? null
  let most = before === undefined ? -Infinity : (near[of * size + before] ?? -Infinity)
  for (const one of open) {
    const value = one === of ? -Infinity : (near[of * size + one] ?? -Infinity)
    if (value > most) {
      best = one
      most = value
    }
  }
  return best
}

/** `b` becomes part of `a`: its distances are the weighted means of theirs (Lance and Williams 1967). */
function join(
  near: Float32Array,
  size: number,
  open: Set<number>,
  weights: Float64Array,
  parent: number[],
  a: number,
  b: number,
): void {
  const [weightA, weightB] = [weights[a] ?? 1, weights[b] ?? 1]
  open.delete(b)
  parent[b] = a
  weights[a] = weightA + weightB
  for (const one of open) {
    if (one === a) continue
    const [toA, toB] = [near[a * size + one] ?? 0, near[b * size + one] ?? 0]
    const mean = (weightA * toA + weightB * toB) / (weightA + weightB)
    near[a * size + one] = mean
    near[one * size + a] = mean
  }
}

function number(parent: readonly number[]): number[] {
  const root = (i: number): number => (parent[i] === i ? i : root(parent[i] ?? i))
  const numbers = new Map<number, number>()
  return parent.map((_, i) => {
    const found = root(i)
    if (!numbers.has(found)) numbers.set(found, numbers.size)
    return numbers.get(found) ?? 0
  })
}
