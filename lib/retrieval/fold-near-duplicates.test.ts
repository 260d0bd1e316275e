import { describe, expect, it } from 'vitest'
import { foldNearDuplicates } from './fold-near-duplicates'

const policy =
  'Travel must be booked through the portal. Economy class applies to all flights under six hours, and receipts are handed in within 30 days. ' +
  'Hotels are booked by the travel desk, which also keeps the list of partner houses and their conditions for guests of the firm. ' +
  'Whoever books privately explains the reason in the form and asks the head of the department for approval before the journey begins.'

const fold = (...texts: string[]): string[] =>
  foldNearDuplicates(texts.map((text) => ({ text }))).map(({ text }) => text)

describe('foldNearDuplicates', () => {
  it('keeps only the best ranked of copies that differ in punctuation and one plain word', () => {
    const copy = policy.replace('journey', 'trip').replaceAll(',', ';')
    expect(fold(policy, copy)).toEqual([policy])
  })

  it('keeps two versions that differ in one number, because the reader must see the contradiction', () => {
    const older = policy.replace('30 days', '60 days')
    expect(fold(policy, older)).toEqual([policy, older])
  })

  it('keeps a text and its negation', () => {
    const negated = policy.replace('must be', 'must not be')
    expect(fold(policy, negated)).toEqual([policy, negated])
  })

  it('keeps different texts on one subject', () => {
    const other = 'Flights under six hours are economy class, as everyone who books through the portal knows by now.'
    expect(fold(policy, other)).toEqual([policy, other])
  })

  it('folds equal one-word texts and keeps different ones', () => {
    expect(fold('Introduction', 'INTRODUCTION', 'Scope')).toEqual(['Introduction', 'Scope'])
  })
})
