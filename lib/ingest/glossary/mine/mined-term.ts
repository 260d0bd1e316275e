/** Two wordings that a text says are the same. Offsets of the words that say so, UTF-16 code units, end exclusive. */
export type MinedTerm = {
  readonly kind: 'acronym' | 'synonym'
  readonly term: string
  readonly meaning: string
  readonly start: number
  readonly end: number
}
