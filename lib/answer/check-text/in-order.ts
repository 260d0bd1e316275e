/** Works on several items at once and yields their results in the items' order. Begins no further one once the signal is aborted. */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  signal: AbortSignal,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = []
  let next = 0
  const begin = (): void => {
    const item = items[next++]
    if (item === undefined) return
    const result = work(item)
    // It is awaited in its turn; until then a failure must not count as unhandled.
    result.catch(() => undefined)
    running.push(result)
  }
  while (next < Math.min(atOnce, items.length)) begin()
  for (let first = running.shift(); first && !signal.aborted; first = running.shift()) {
    const result = await first
    if (signal.aborted) return
    begin()
    yield result
  }
}
