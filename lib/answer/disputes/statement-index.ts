import { leastLikeness, leastLikenessWithin, leastShared, rowKey } from './contradicts'
import type { Statement } from './read-statement'

/** Where a statement stands: numbers of a document, of a section in it, and of a sentence in that. */
export type StatementPlace = { readonly document: number; readonly section: number; readonly unit: number }

/** A statement at one of its places. `id`: the same for the same words and amounts, wherever they stand. */
export type Said = StatementPlace & { readonly id: number }
export type SaidPair = readonly [Said, Said]

/** What is said in one or several documents, as a few numbers. */
type Entry = {
  readonly id: number
  /** Numbers of its words, ascending; none for a row, which is found by its name. */
  readonly terms: Uint32Array
  readonly quantities: number
  readonly negated: boolean
  /** What it gives for what it counts. */
  readonly values: string
  readonly documents: Set<number>
  readonly places: StatementPlace[]
}

/** What many documents say alike is shown with a few of them. */
const mostPlaces = 3
/** Rows of one name with more different cells than this are lines of a form, each filled in for something else. */
const mostRows = 6
/** What so many others may contradict is a line of a form as well: of these, pairs are not even listed. */
const mostPartners = 60
/** A word in more statements than this leads to none: looking at all pairs of what is written after one pattern would take days. */
const mostHolders = 3000

/**
 * Statements of many documents, and which of them may contradict each other. Of two that have .7 of their words in common, one of
 * the rarest .3 of either is in both, and of two of which one says all that the other says, the other's rarest word is: so only
 * statements that share one of a few rare words are looked at. A superset of what `contradicts` finds, except for lines of forms, and that a document which
 * says both itself ("with a note", "without") contradicts nobody by one of them.
 */
export class StatementIndex {
  readonly #terms = new Map<string, number>()
  readonly #sentences = new Map<string, Entry>()
  readonly #rows = new Map<string, Map<string, Entry>>()
  #entries = 0
  #size = 0

  /** Statements that were added. */
  get size(): number {
    return this.#size
  }

  add(place: StatementPlace, statement: Statement): void {
    this.#size += 1
    const { cells, terms, quantities, negated } = statement
    const row = rowKey(statement)
    if (cells ? row === null : terms.size < leastShared) return
    if (cells) {
      const values = cells.map(({ value }) => value).join('\n')
      const known = this.#rows.get(row ?? '') ?? new Map<string, Entry>()
      this.#rows.set(row ?? '', known)
      this.#place(known, values, place, { terms: new Uint32Array(), quantities: 0, negated, values })
      return
    }
    const numbers = Uint32Array.from([...terms].map((term) => this.#numberOf(term))).sort()
    const values = quantities
      .map(({ kind, value }) => `${kind} ${value}`)
      .toSorted()
      .join('\n')
    const key = `${negated} ${numbers.join(' ')} ${values}`
    this.#place(this.#sentences, key, place, { terms: numbers, quantities: quantities.length, negated, values })
  }

  #place(
    known: Map<string, Entry>,
    key: string,
    place: StatementPlace,
    said: Pick<Entry, 'terms' | 'quantities' | 'negated' | 'values'>,
  ): void {
    const entry = known.get(key) ?? { ...said, id: this.#entries++, documents: new Set(), places: [] }
    known.set(key, entry)
    if (entry.places.length < mostPlaces && !entry.documents.has(place.document)) entry.places.push(place)
    entry.documents.add(place.document)
  }

  /** Each pair once, in batches of a moment's work, many of them empty: between two of them others may have the thread. */
  *findPairs(): Generator<readonly SaidPair[]> {
    for (const rows of this.#rows.values()) {
      const entries = rows.size > mostRows ? [] : [...rows.values()]
      yield entries.flatMap((one, at) => entries.slice(at + 1).flatMap((other) => pairUp(one, other)))
    }
    const sentences = [...this.#sentences.values()]
    const holders: number[][] = Array.from({ length: this.#terms.size }, () => [])
    for (const [at, { terms }] of sentences.entries()) for (const term of terms) holders[term]?.push(at)
    const rarity = (term: number): number => holders[term]?.length ?? 0
    const needed = sentences.map(({ terms }) => {
      const rarest = [...terms].sort((a, b) => rarity(a) - rarity(b))
      return rarest
        .slice(0, rarest.length - Math.ceil(leastLikeness * rarest.length) + 1)
        .filter((term) => rarity(term) <= mostHolders)
    })
    for (const [at, one] of sentences.entries()) {
      const partners: number[] = []
      for (const candidate of new Set((needed[at] ?? []).flatMap((term) => holders[term] ?? []))) {
        const other = sentences[candidate]
        if (other && mayContradict(one, other)) partners.push(candidate)
      }
      // Mostly the other one leads to this one, too, and comes with the pair.
      const isOurs = (candidate: number): boolean =>
        at < candidate || !(needed[candidate] ?? []).some((term) => one.terms.includes(term))
      yield partners.length > mostPartners
        ? []
        : partners.filter(isOurs).flatMap((candidate) => pairUp(one, sentences[candidate] as Entry))
    }
  }

  #numberOf(term: string): number {
    const known = this.#terms.get(term) ?? this.#terms.size
    this.#terms.set(term, known)
    return known
  }
}

/** What `contradicts` asks of two sentences as far as numbers tell. */
function mayContradict(one: Entry, other: Entry): boolean {
  const countsOtherwise = one.quantities === other.quantities && one.values !== other.values
  if (one.negated === other.negated && !countsOtherwise) return false
  const less = Math.min(one.terms.length, other.terms.length)
  const all = one.terms.length + other.terms.length
  // As much as they could have in common.
  if (less < leastShared || less / (all - less) < leastLikenessWithin) return false
  const shared = countShared(one.terms, other.terms)
  return shared >= leastShared && (shared === less || shared / (all - shared) >= leastLikeness)
}

function pairUp(one: Entry, other: Entry): SaidPair[] {
  return one.places.flatMap((mine) =>
    other.places
      .filter((theirs) => !other.documents.has(mine.document) && !one.documents.has(theirs.document))
      .map((theirs): SaidPair => [
        { ...mine, id: one.id },
        { ...theirs, id: other.id },
      ]),
  )
}

/** Both in ascending order. */
function countShared(one: Uint32Array, other: Uint32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    const [a, b] = [one[i] ?? 0, other[j] ?? 0]
    if (a === b) shared += 1
    if (a <= b) i += 1
    if (b <= a) j += 1
  }
  return shared
}
