import { describe, expect, it } from 'vitest'
import { answerPhases } from '@/lib/domain/answer'
import { describeStatus } from './describe-status'

const facts = { reconnecting: false, documentCount: 43, passageCount: 6 } as const

describe('describeStatus', () => {
  it('has words of its own for every phase', () => {
    expect(new Set(answerPhases.map((phase) => describeStatus({ ...facts, phase }))).size).toBe(answerPhases.length)
  })

  it('counts documents and passages', () => {
    expect(describeStatus({ ...facts, phase: 'searching' })).toBe('Searching 43 documents…')
    expect(describeStatus({ ...facts, phase: 'writing', passageCount: 1 })).toBe('Reading 1 passage…')
  })

  it('says first of all that the connection is lost', () => {
    expect(describeStatus({ ...facts, phase: 'writing', reconnecting: true })).toContain('Connection lost')
  })
})
