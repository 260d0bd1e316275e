/** One line of the price table. Prices in integer micro-dollars per million tokens, and per thousand searches; null where nobody has set one. */
export type PriceRow = {
  readonly model: string
  readonly inputMicroUsdPerMillion: number | null
  readonly outputMicroUsdPerMillion: number | null
  readonly cachedMicroUsdPerMillion: number | null
  /** Of rerankers that are billed by the search. */
  readonly searchMicroUsdPerThousand: number | null
  readonly origin: 'shipped' | 'own' | 'local' | 'none'
  /** ISO date of the shipped list, or of the last change; null without a price. */
  readonly date: string | null
  /** Whether a call used it in the period shown, or a provider offers it. */
  readonly inUse: boolean
}

type Priced = {
  readonly model: string
  readonly inputMicroUsdPerMillion: number
  readonly outputMicroUsdPerMillion: number
  readonly cachedMicroUsdPerMillion: number
  readonly searchMicroUsdPerThousand?: number
  readonly origin: 'shipped' | 'own'
  readonly date: string
}

const free = {
  inputMicroUsdPerMillion: 0,
  outputMicroUsdPerMillion: 0,
  cachedMicroUsdPerMillion: 0,
  searchMicroUsdPerThousand: 0,
}
const unknown = {
  inputMicroUsdPerMillion: null,
  outputMicroUsdPerMillion: null,
  cachedMicroUsdPerMillion: null,
  searchMicroUsdPerThousand: null,
}
const rank = { none: 0, own: 1, shipped: 2, local: 3 } as const

/**
 * The price list with every model that the workspace uses in it, also those that no list knows: their calls are unpriced until
 * someone says what they cost. Used ones first, and among them those without a price.
 */
export function priceRows(list: readonly Priced[], used: readonly string[]): PriceRow[] {
  const known = new Set(list.map(({ model }) => model))
  const unlisted = [...new Set(used)].filter((model) => !known.has(model))
  const rows: PriceRow[] = [
    ...list.map((priced) => ({ searchMicroUsdPerThousand: 0, ...priced, inUse: used.includes(priced.model) })),
    ...unlisted.map((model): PriceRow =>
      model.startsWith('local:')
        ? { ...free, model, origin: 'local', date: null, inUse: true }
        : { ...unknown, model, origin: 'none', date: null, inUse: true },
    ),
  ]
  return rows.toSorted(
    (a, b) =>
      Number(b.inUse) - Number(a.inUse) || rank[a.origin] - rank[b.origin] || a.model.localeCompare(b.model, 'en'),
  )
}
