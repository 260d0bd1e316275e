import type { Db } from '@/db/client'
import { listPrices } from '@/db/queries/prices'
import type { Scope } from '@/lib/domain/scope'
import type { Price } from './price'
import { shippedPrices, shippedPricesDate } from './shipped-prices'

export type PricedModel = Price & {
  readonly model: string
  readonly origin: 'shipped' | 'own'
  /** ISO date of the shipped list, or when the own price was last changed. */
  readonly date: string
}

/** The price of every known model, the workspace's own rows before the shipped ones, by model id. */
export async function loadPriceList(db: Db, scope: Scope): Promise<PricedModel[]> {
  const list = new Map<string, PricedModel>()
  for (const [model, price] of Object.entries(shippedPrices)) {
    list.set(model, { ...price, model, origin: 'shipped', date: shippedPricesDate })
  }
  for (const { updatedAt, updatedBy: _who, ...row } of await listPrices(db, scope)) {
    list.set(row.model, { ...row, origin: 'own', date: updatedAt.toISOString().slice(0, 10) })
  }
  return [...list.values()].sort((a, b) => a.model.localeCompare(b.model))
}
