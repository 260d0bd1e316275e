import { isStopWord } from '@/lib/domain/text/stop-words'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'

type Name = { readonly text: string; readonly start: number; readonly end: number }

const capitals = /\p{Lu}[\p{L}'’-]+(?:\s+(?:van|von|de|da|el|der)?\s*\p{Lu}[\p{L}'’-]+)*/gu
/** A place, a time or an owner may stand before or after what is said of it without changing who does what. */
const loose = /\b(?:in|at|from|for|of|on|near|with|the|since|im|aus|bei|von|am)\s$/i
const joined = /^[\s,&]*(?:and|or|und|oder|with|mit)?[\s,]*$/i
/** Share of the words between the two names that both texts must have to be the same statement. */
const samePredicate = 0.6

/**
 * Whether a claim has a pair of names the other way round than its source, around the same words: "A reports to B" for "B reports to A".
 * A claim in the passive is left alone: there the order turns round rightly.
 */
export function hasSwappedNames(claim: string, source: string): boolean {
  if (/\bby\b/i.test(claim) !== /\bby\b/i.test(source)) return false
  const mine = namesIn(claim)
  const theirs = namesIn(source)
  return mine.some((a, index) =>
    mine.slice(index + 1).some((b) => {
      const between = claim.slice(a.end, b.start)
      if (isSame(a, b) || joined.test(between)) return false
      return theirs.some((first) =>
        theirs.some((second) => {
          const isTurned = first.start < second.start && isSame(first, b) && isSame(second, a)
          return isTurned && isAlike(between, source.slice(first.end, second.start))
        }),
      )
    }),
  )
}

function namesIn(text: string): Name[] {
  return [...text.matchAll(capitals)]
    .map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }))
    .filter((name) => !loose.test(text.slice(0, name.start)) && !isStopWord(name.text.toLowerCase()))
}

const isSame = (a: Name, b: Name): boolean =>
  a.text === b.text || a.text.endsWith(` ${b.text}`) || b.text.endsWith(` ${a.text}`)

function isAlike(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => new Set(tokenizeWords(text).map((word) => word.stem)))
  if (!one || !other || one.size === 0) return false
  return [...one].filter((stem) => other.has(stem)).length / Math.max(one.size, other.size) >= samePredicate
}
