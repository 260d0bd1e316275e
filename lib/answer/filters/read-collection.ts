import type { FilterNames } from './filter-names'
import { coversAll } from './match-documents'
import type { NameWord } from './name-words'
import type { NameReading } from './reading'
import { isConnecting, nameStems } from './series-of'

const noun = /^(?:collection|sammlung|kollektion)$/i

/** "the HR collection", "der Sammlung Personal": only with the word, and only the whole name. Nothing when two names differ by their capitals alone. */
export function readCollection(words: readonly NameWord[], names: FilterNames): NameReading | null {
  const at = words.findIndex((word) => noun.test(word.text))
  if (at === -1) return null
  if (at > 0) return find(words.slice(0, at), words[at]?.end ?? 0, names)
  for (let end = Math.min(words.length, 8); end > 1; end -= 1) {
    const found = find(words.slice(1, end), words[end - 1]?.end ?? 0, names)
    if (found) return found
  }
  return null
}

function find(said: readonly NameWord[], end: number, names: FilterNames): NameReading | null {
  const stems = said.filter((word) => !isConnecting(word.text)).map((word) => word.stem)
  const isMeant = (name: string): boolean => {
    const own = nameStems(name).filter((stem) => !noun.test(stem))
    return coversAll(own, stems) && coversAll(stems, own)
  }
  const [only, ...others] = names.collections.filter(({ name }) => isMeant(name))
  return only && others.length === 0 ? { restriction: { kind: 'collection', collectionId: only.id }, end } : null
}
