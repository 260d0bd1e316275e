/**
 * Collects items and hands them over together, once per painted frame. A hidden tab paints no frames: a timer of 200 ms
 * stands in, so that an answer also arrives while the reader looks elsewhere. `flush` hands over what waits, at once.
 */
export function batchByFrame<Item>(deliver: (items: Item[]) => void): { push(item: Item): void; flush(): void } {
  let waiting: Item[] = []
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function flush() {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    frame = 0
    if (waiting.length === 0) return
    const items = waiting
    waiting = []
    deliver(items)
  }

  function push(item: Item) {
    waiting.push(item)
    if (frame !== 0) return
    frame = requestAnimationFrame(flush)
    timer = setTimeout(flush, 200)
  }

  return { push, flush }
}
