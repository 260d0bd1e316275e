/**
 * Takes passages in order while they fit. A passage that does not fit is skipped and a later, shorter one may still fit; the
 * first passage is always taken, because a prompt without any evidence is worth nothing.
 */
export function fitTokenBudget<Item extends { readonly tokenCount: number }>(
  passages: readonly Item[],
  tokenBudget: number,
): Item[] {
  let left = tokenBudget
  return passages.filter((passage, index) => {
    if (index > 0 && passage.tokenCount > left) return false
    left -= passage.tokenCount
    return true
  })
}
