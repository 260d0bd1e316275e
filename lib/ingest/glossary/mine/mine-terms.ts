import { toTermKey } from '@/lib/domain/text/to-term-key'
import { mineAcronyms } from './mine-acronyms'
import { mineSynonyms } from './mine-synonyms'
import type { MinedTerm } from './mined-term'

/** Of one text at most: a list of abbreviations has hundreds, a text with more is no prose. */
const mostTerms = 500

/** The terms that a text itself explains, each once, in reading order. */
export function mineTerms(text: string): MinedTerm[] {
  const all = [...mineAcronyms(text), ...mineSynonyms(text)].toSorted((a, b) => a.start - b.start)
  const seen = new Set<string>()
  const distinct = all.filter(({ term, meaning }) => {
    const keys = [toTermKey(term), toTermKey(meaning)]
    const key = keys.join('\n')
    if (keys.includes('') || keys[0] === keys[1] || seen.has(key)) return false
    seen.add(key)
    return true
  })
  return distinct.slice(0, mostTerms)
}
