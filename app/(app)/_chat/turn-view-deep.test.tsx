// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { showTurn as show, stubLayout, turnWith } from './testing/show-turn'
import { newTurn } from './turn'

beforeAll(stubLayout)
afterEach(cleanup)

describe('a deep answer', () => {
  const step = { number: 1, kind: 'search', asked: 'carry-over', reason: null, startedMs: 5, ms: 90 } as const
  const steps = [{ ...step, state: 'done' as const, found: 3 }]
  const deep = { outcome: 'report' as const, bound: null, steps }

  it('shows its steps while it is looked for, and afterwards when they are opened', () => {
    show({ ...newTurn('new-1', 'q'), phase: 'searching', deep: true, steps })
    expect(screen.getByRole('region', { name: 'Steps' }).textContent).toContain('“carry-over” · 3 passages')
    expect(screen.getByText('Looking deeper…')).toBeTruthy()
    cleanup()
    show(turnWith({ deep }))
    expect(screen.queryByText(/carry-over/)).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Looked deeper: 1 step, 90 ms' }))
    expect(screen.getByText('“carry-over”')).toBeTruthy()
  })

  it('says why looking ended, and where nothing more was found', () => {
    show(turnWith({ deep: { ...deep, outcome: 'nothing_more', bound: 'time' } }))
    expect(screen.getByText(/its time was up/)).toBeTruthy()
    expect(screen.getByText(/found nothing more/)).toBeTruthy()
  })

  it('shows what was found when it was stopped before it was written', () => {
    const error = { code: 'answer_stopped', retryable: true, message: 'Stopped.' }
    show(turnWith({ deep, status: 'failed', error, text: '', claims: [], citations: [] }))
    expect(screen.getByRole('heading', { name: 'What was found by then' })).toBeTruthy()
  })

  it('tells a result from a quote', () => {
    const calculation = { expression: '25 + 18', result: '43' }
    const claim = {
      text: 'Leave is 43 days',
      start: 0,
      end: 16,
      verdict: 'supported' as const,
      citations: [1],
      calculation,
    }
    show(turnWith({ text: 'Leave is 43 days [1].', claims: [claim] }))
    expect(screen.getByRole('region', { name: 'Calculated' }).textContent).toContain('25 + 18 = 43')
  })

  it('is asked for from an ordinary answer, and not twice', () => {
    const { onLookDeeper } = show(turnWith())
    fireEvent.click(screen.getByRole('button', { name: 'Look deeper' }))
    expect(onLookDeeper).toHaveBeenCalledTimes(1)
    cleanup()
    show(turnWith({ deep }))
    expect(screen.queryByRole('button', { name: 'Look deeper' })).toBeNull()
  })
})
