/** Word sequences of this many words: long enough that two passages on one subject share few, short enough to survive an edit. */
const shingleWords = 4

/** Jaccard overlap of shingles from which two passages say the same. One changed word in 100 leaves .92. */
const defaultThreshold = 0.9

/** A difference in one of these, or in anything with a digit, is a difference in what is said. */
const decisiveWord = /^(?:not|no|never|none|nor|without|except|unless|only|cannot)$|[\p{N}]/u

type Fingerprint = { words: Set<string>; shingles: Set<string> }

function fingerprint(text: string): Fingerprint {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const count = Math.max(1, words.length - shingleWords + 1)
  const shingles = Array.from({ length: count }, (_, i) => words.slice(i, i + shingleWords).join(' '))
  return { words: new Set(words), shingles: new Set(shingles) }
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const item of a) if (b.has(item)) shared++
  return shared / (a.size + b.size - shared)
}

const differsDecisively = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((word) => !b.has(word) && decisiveWord.test(word))

function saysTheSame(a: Fingerprint, b: Fingerprint, threshold: number): boolean {
  return (
    jaccard(a.shingles, b.shingles) >= threshold &&
    !differsDecisively(a.words, b.words) &&
    !differsDecisively(b.words, a.words)
  )
}

/**
 * Keeps the first, which is the best ranked, of passages that say the same in the same words. Passages that differ in a number, a
 * date or a negation are both kept: they are two versions of a fact, and hiding one would show the reader one side of a
 * contradiction. Each passage is compared with those kept, about 0.05 ms a pair: give it tens of passages, not thousands.
 */
export function foldNearDuplicates<Item extends { readonly text: string }>(
  passages: readonly Item[],
  threshold = defaultThreshold,
): Item[] {
  const kept: { passage: Item; print: Fingerprint }[] = []
  for (const passage of passages) {
    const print = fingerprint(passage.text)
    if (!kept.some((other) => saysTheSame(other.print, print, threshold))) kept.push({ passage, print })
  }
  return kept.map(({ passage }) => passage)
}
