/** Word sequences of this many words: long enough that two passages on one subject share few, short enough to survive an edit. */
const shingleWords = 4

/** Jaccard overlap of shingles from which two passages say the same. One changed word in 100 leaves .92. */
const defaultThreshold = 0.9

/** A difference in one of these, or in anything with a digit, is a difference in what is said. */
const decisiveWord = /^(?:not|no|never|none|nor|without|except|unless|only|cannot)$|[\p{N}]/u

/** Texts with fewer words in common than this, or of lengths further apart, cannot share nine of ten shingles. */
const leastSharedWords = 0.5
const leastSharedLength = 0.8

/** Word sets and shingles are made when a pair needs them: most pairs differ in length alone, and shingles cost the most. */
class Fingerprint {
  readonly list: readonly string[]
  #words: Set<string> | undefined
  #shingles: Set<string> | undefined

  constructor(text: string) {
    this.list = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  }

  get words(): ReadonlySet<string> {
    return (this.#words ??= new Set(this.list))
  }

  get shingles(): ReadonlySet<string> {
    const count = Math.max(1, this.list.length - shingleWords + 1)
    const join = (_: unknown, i: number): string => this.list.slice(i, i + shingleWords).join(' ')
    return (this.#shingles ??= new Set(Array.from({ length: count }, join)))
  }
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const item of a) if (b.has(item)) shared++
  return shared / (a.size + b.size - shared)
}

const differsDecisively = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((word) => !b.has(word) && decisiveWord.test(word))

function saysTheSame(a: Fingerprint, b: Fingerprint, threshold: number): boolean {
  const [short, long] = [Math.min(a.list.length, b.list.length), Math.max(a.list.length, b.list.length)]
  return (
    short >= long * leastSharedLength &&
    jaccard(a.words, b.words) >= leastSharedWords &&
    jaccard(a.shingles, b.shingles) >= threshold &&
    !differsDecisively(a.words, b.words) &&
    !differsDecisively(b.words, a.words)
  )
}

/**
 * Keeps the first, which is the best ranked, of passages that say the same in the same words. Passages that differ in a number, a
 * date or a negation are both kept: they are two versions of a fact, and hiding one would show the reader one side of a
 * contradiction. Each passage is compared with those kept, which is quick for tens of passages and slow for thousands.
 */
export function foldNearDuplicates<Item extends { readonly text: string }>(
  passages: readonly Item[],
  threshold = defaultThreshold,
): Item[] {
  const kept: { passage: Item; print: Fingerprint }[] = []
  for (const passage of passages) {
    const print = new Fingerprint(passage.text)
    if (!kept.some((other) => saysTheSame(other.print, print, threshold))) kept.push({ passage, print })
  }
  return kept.map(({ passage }) => passage)
}
