export type DiffStep<T> = { readonly kind: 'same' | 'removed' | 'added'; readonly value: T }

/**
 * The shortest way from one list to another by removing and adding (Myers 1986, the greedy form). `keyOf` says which values count as
 * the same; of those the later one is given back. Time and memory grow with the square of the number of changes, so that lists with
 * more than `maxChanges` of them are not compared.
 * @returns null when there are more changes than that
 */
export function diffSequences<T>(
  before: readonly T[],
  after: readonly T[],
  options: { readonly keyOf?: (value: T) => unknown; readonly maxChanges?: number } = {},
): DiffStep<T>[] | null {
  const { keyOf = (value: T): unknown => value, maxChanges = 2000 } = options
  const [was, is] = [before.map(keyOf), after.map(keyOf)]
  let start = 0
  while (start < was.length && start < is.length && was[start] === is[start]) start++
  let tail = 0
  while (
    tail < was.length - start &&
    tail < is.length - start &&
    was[was.length - 1 - tail] === is[is.length - 1 - tail]
  )
    tail++
  const middle = findPath(was.slice(start, was.length - tail), is.slice(start, is.length - tail), maxChanges)
  if (middle === null) return null
  const steps: DiffStep<T>[] = after.slice(0, start).map((value) => ({ kind: 'same', value }))
  let [i, j] = [start, start]
  for (const kind of middle) {
    const value = (kind === 'removed' ? before[i] : after[j]) as T
    if (kind !== 'added') i++
    if (kind !== 'removed') j++
    steps.push({ kind, value })
  }
  return [...steps, ...after.slice(after.length - tail).map((value) => ({ kind: 'same' as const, value }))]
}

type Kind = DiffStep<unknown>['kind']

/** For each number of changes, the furthest place that each diagonal reaches; then the way back from the end. */
function findPath(was: readonly unknown[], is: readonly unknown[], maxChanges: number): Kind[] | null {
  const [n, m] = [was.length, is.length]
  const most = Math.min(n + m, maxChanges)
  let reach = new Int32Array(2 * most + 3)
  const middle = most + 1
  const trace: Int32Array[] = []
  for (let changes = 0; changes <= most; changes++) {
    // Only the diagonals that this round can read are kept.
    trace.push(reach.slice(middle - changes - 1, middle + changes + 2))
    const next = reach.slice()
    for (let k = -changes; k <= changes; k += 2) {
      const left = reach[middle + k - 1] ?? 0
      const right = reach[middle + k + 1] ?? 0
      let x = k === -changes || (k !== changes && left < right) ? right : left + 1
      while (x < n && x - k < m && was[x] === is[x - k]) x++
      next[middle + k] = x
      if (x >= n && x - k >= m) return walkBack(trace, n, m)
    }
    reach = next
  }
  return null
}

function walkBack(trace: readonly Int32Array[], n: number, m: number): Kind[] {
  const path: Kind[] = []
  let [x, y] = [n, m]
  for (let changes = trace.length - 1; changes >= 0; changes--) {
    const reach = trace[changes]
    const at = (k: number): number => reach?.[k + changes + 1] ?? 0
    const k = x - y
    const isDown = k === -changes || (k !== changes && at(k - 1) < at(k + 1))
    const fromK = isDown ? k + 1 : k - 1
    const fromX = changes === 0 ? 0 : at(fromK)
    const fromY = changes === 0 ? 0 : fromX - fromK
    while (x > fromX && y > fromY) {
      path.push('same')
      x--
      y--
    }
    if (changes === 0) break
    path.push(isDown ? 'added' : 'removed')
    x = fromX
    y = fromY
  }
  return path.reverse()
}
