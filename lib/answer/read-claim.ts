import { readCodes, type Code } from '@/lib/domain/text/read-codes'
import { readMeasureUnit } from '@/lib/domain/text/read-number-context'
import { namesOf } from './compare-facts'
import { readFacts, type Facts } from './evidence'

/** What a claim states, and what of it names a thing. */
export type ClaimFacts = Facts & {
  readonly claim: string
  /** Stems of its proper names. */
  readonly names: readonly string[]
  readonly codes: readonly Code[]
  /** The terms that are neither names nor units. */
  readonly subject: ReadonlySet<string>
}

export function readClaim(claim: string): ClaimFacts {
  const facts = readFacts(claim)
  const names = namesOf(claim)
  const subject = [...facts.terms].filter((term) => !names.includes(term) && readMeasureUnit(term) === null)
  return { ...facts, claim, names, codes: readCodes(claim), subject: new Set(subject) }
}
