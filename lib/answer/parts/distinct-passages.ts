import type { Passage } from '@/lib/domain/passage'
import type { PreparedPart } from './prepare-part'

/** The passages of all parts, best of each first, each piece of a document once. */
export function distinctPassages(parts: readonly PreparedPart[]): Passage[] {
  const lists = parts.map(
    ({ prompt, ranked }) => ranked?.filter((one) => prompt.passages.includes(one)) ?? prompt.passages,
  )
  const longest = Math.max(0, ...lists.map((list) => list.length))
  const inTurn = Array.from({ length: longest }, (_, at) => lists.map((list) => list[at])).flat()
  const seen = new Set<string>()
  return inTurn.filter((passage): passage is Passage => {
    if (passage === undefined) return false
    const key = `${passage.revisionId} ${passage.charStart} ${passage.charEnd}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
