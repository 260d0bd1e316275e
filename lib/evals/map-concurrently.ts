/** Runs `act` on each item, at most `limit` at once, in order. The first failure stops the taking of further items and is thrown. */
export async function mapConcurrently<Item>(
  items: readonly Item[],
  limit: number,
  act: (item: Item) => Promise<void>,
): Promise<void> {
  const left = items.values()
  let failed = false
  const work = async (): Promise<void> => {
    for (const item of left) {
      if (failed) return
      try {
        await act(item)
      } catch (error) {
        failed = true
        throw error
      }
    }
  }
  await Promise.all(Array.from({ length: limit }, work))
}
