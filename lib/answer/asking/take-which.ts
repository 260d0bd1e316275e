import { whichSchema } from '../forms/form-schemas'
import { parseObject } from '../forms/read-form'
import { parseWhich, type Which } from './read-which'

/** A reply in a form that may ask back: what it asks, and the form without it, for whoever reads forms alone. A line in the place of the object asks, too. */
export function takeWhich(reply: string): { readonly which: Which | null; readonly form: string } {
  const value = parseObject(reply)
  if (typeof value !== 'object' || value === null) return { which: parseWhich(reply), form: reply }
  if (!('which' in value)) return { which: null, form: reply }
  const { which, ...form } = value
  const parsed = whichSchema.safeParse(which)
  return { which: parsed.success ? parsed.data : null, form: JSON.stringify(form) }
}
