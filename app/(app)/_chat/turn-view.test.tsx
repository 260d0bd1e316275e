// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { QuestionFilter } from '@/lib/domain/question-filter'
import { finishedAnswer, leaveCitation, leaveSource } from './testing/finished-answer'
import { showTurn as show, stubLayout, turnWith } from './testing/show-turn'
import { newTurn, type Turn } from './turn'

beforeAll(stubLayout)
afterEach(cleanup)

describe('an answer', () => {
  it('opens the passage behind a footnote', () => {
    const turn = turnWith()
    const { onOpen } = show(turn)
    fireEvent.click(screen.getByRole('button', { name: 'Footnote 1: Leave policy, page 3' }))
    const why = { answerId: 'ans_1', claims: turn.claims, index: 0 }
    expect(onOpen).toHaveBeenCalledWith(leaveCitation, [leaveCitation], why)
  })

  it('shows the passage when a footnote is pointed at', async () => {
    show(turnWith())
    fireEvent.pointerEnter(screen.getByRole('button', { name: /^Footnote 1/ }), { pointerType: 'mouse' })
    await waitFor(() => expect(screen.getByRole('tooltip').textContent).toContain(leaveCitation.quote))
    expect(screen.getByRole('tooltip').textContent).toContain('Leave › Carry-over')
  })

  it('lists its sources with the reasons why they are there', () => {
    show(turnWith())
    fireEvent.click(screen.getByRole('button', { name: /Why this source/ }))
    expect(screen.getByText('Best match for the words of your question.')).toBeTruthy()
  })

  it('says that quotes stand in the place of a written answer, and why', () => {
    const message = 'The model openai:test could not be reached.'
    show(turnWith({ fallback: { from: 'openai:test', code: 'provider_unavailable', message } }))
    expect(screen.getByRole('note').textContent).toBe(message)
  })

  it('names who verified it, and says of its origin that no model wrote it', async () => {
    show(turnWith({ model: 'verified', verified: { by: 'Ada Blum', at: '2026-03-02T10:00:00.000Z' } }), {
      mayVerify: true,
    })
    expect(screen.getByText('Verified by Ada Blum on 2 Mar 2026')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Pin as verified answer' })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Answer details' }))
    expect(await screen.findByText('None: a verified answer')).toBeTruthy()
  })

  it('can be pinned by those who may, when it is an answer', () => {
    show(turnWith(), { mayVerify: true })
    expect(screen.getByRole('button', { name: 'Pin as verified answer' })).toBeTruthy()
    cleanup()
    show(turnWith())
    expect(screen.queryByRole('button', { name: 'Pin as verified answer' })).toBeNull()
    cleanup()
    const refusal = { reason: 'no_evidence' as const, message: 'Nothing.' }
    show(turnWith({ status: 'refused', refusal }), { mayVerify: true })
    expect(screen.queryByRole('button', { name: 'Pin as verified answer' })).toBeNull()
  })

  it('marks a sentence without a source and counts it', () => {
    const text = 'Leave ends in May.'
    show(
      turnWith({ text, citations: [], claims: [{ text, start: 0, end: 17, verdict: 'unsupported', citations: [] }] }),
    )
    expect(screen.getByRole('button', { name: /^Leave ends in May/ }).textContent).toContain('no source supports this')
    expect(screen.getByText('1 of 1 sentence without a source')).toBeTruthy()
  })

  it('shows why: from a marked sentence by keyboard, from a footnote’s card and from the summary by mouse', async () => {
    const text = 'Unused leave carries over until 31 March [1]. Leave ends in May.'
    const unsupported = {
      text: 'Leave ends in May',
      start: 46,
      end: 63,
      verdict: 'unsupported' as const,
      citations: [],
    }
    const turn = turnWith({ text, claims: [...finishedAnswer().claims, unsupported] })
    const { onWhy } = show(turn)
    const at = (index: number) => [{ answerId: 'ans_1', claims: turn.claims, index }, turn.citations]
    fireEvent.keyDown(screen.getByRole('button', { name: /^Leave ends in May/ }), { key: 'Enter' })
    expect(onWhy).toHaveBeenLastCalledWith(...at(1))
    fireEvent.pointerEnter(screen.getByRole('button', { name: /^Footnote 1/ }), { pointerType: 'mouse' })
    fireEvent.click(await screen.findByRole('button', { name: 'Show me why' }))
    expect(onWhy).toHaveBeenLastCalledWith(...at(0))
    fireEvent.click(screen.getByRole('button', { name: '1 of 2 sentences without a source' }))
    expect(onWhy).toHaveBeenLastCalledWith(...at(1))
  })

  it('can be asked again with an edited question', () => {
    const turn = turnWith()
    const { onEdit } = show(turn)
    fireEvent.click(screen.getByRole('button', { name: 'Edit question' }))
    const field = screen.getByRole('textbox', { name: 'Edit question' })
    fireEvent.change(field, { target: { value: 'And in Graz?' } })
    fireEvent.keyDown(field, { key: 'Enter' })
    expect(onEdit).toHaveBeenCalledWith(turn, 'And in Graz?')
  })
})

describe('what the glossary read a question as', () => {
  const expansions = [
    { termId: 'gls_1', words: 'PTO', expansion: 'paid time off', applied: true },
    { termId: 'gls_2', words: 'OT', expansion: 'overtime', applied: false },
  ]

  it('is seen with why; one is taken away, and one taken back, and filters stay as they were', () => {
    const { onRegenerate } = show(turnWith({ expansions }))
    expect(screen.getByText('Read as')).toBeTruthy()
    const [first] = screen.getAllByRole('listitem')
    expect(first?.title).toBe('The glossary says that “PTO” and “paid time off” are the same')
    fireEvent.click(screen.getByRole('button', { name: 'Ask without reading PTO = paid time off' }))
    expect(onRegenerate).toHaveBeenLastCalledWith(expect.anything(), undefined, ['gls_1', 'gls_2'])
    fireEvent.click(screen.getByRole('button', { name: /^Read again as OT = overtime/ }))
    expect(onRegenerate).toHaveBeenLastCalledWith(expect.anything(), undefined, [])
  })

  it('is named in the details', async () => {
    show(turnWith({ expansions }))
    fireEvent.click(screen.getByRole('button', { name: 'Answer details' }))
    expect(await screen.findByText('Not read as')).toBeTruthy()
  })
})

describe('filters from the words of a question', () => {
  const place = { start: 0, end: 0 }
  const documentIds = ['doc_1']
  const filters: QuestionFilter[] = [
    { kind: 'document', documentIds, label: 'Travel policy', words: 'in the travel policy', applied: true, ...place },
    {
      kind: 'date',
      from: '2026-03-01',
      to: null,
      label: 'Since 1 Mar 2026',
      words: 'since March',
      applied: false,
      ...place,
    },
  ]

  it('are seen with why they are there; one is taken away, and one taken back', () => {
    const { onRegenerate } = show(turnWith({ filters }))
    expect(screen.getByText('Limited to')).toBeTruthy()
    const [first, second] = screen.getAllByRole('listitem')
    expect(first?.title).toBe('Because you wrote “in the travel policy”')
    expect(second?.title).toMatch(/^Because you wrote “since March”\. A document without a date counts by/)
    fireEvent.click(screen.getByRole('button', { name: 'Ask without the filter Travel policy' }))
    expect(onRegenerate).toHaveBeenLastCalledWith(expect.anything(), ['in the travel policy', 'since March'])
    fireEvent.click(screen.getByRole('button', { name: /^Limit again to Since 1 Mar 2026/ }))
    expect(onRegenerate).toHaveBeenLastCalledWith(expect.anything(), [])
  })

  it('wait while an answer is being written', () => {
    const { onRegenerate } = show(turnWith({ filters }), { busy: true })
    fireEvent.click(screen.getByRole('button', { name: 'Ask without the filter Travel policy' }))
    expect(onRegenerate).not.toHaveBeenCalled()
  })

  it('are named in the details, and a refusal under them offers to ask without all of them', async () => {
    const refusal = {
      reason: 'off_topic' as const,
      message: 'Only looked in Travel policy. Nothing there answers this.',
    }
    const { onRegenerate } = show(
      turnWith({ status: 'refused', text: '', citations: [], claims: [], refusal, filters }),
    )
    expect(screen.getByText('Not found where you asked')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Ask without the filter' }))
    expect(onRegenerate).toHaveBeenLastCalledWith(expect.anything(), ['in the travel policy', 'since March'])
    fireEvent.click(screen.getByRole('button', { name: 'Answer details' }))
    expect(await screen.findByText('Travel policy (“in the travel policy”)')).toBeTruthy()
  })
})

describe('a turn without an answer', () => {
  it('says what the server is doing', () => {
    show({ ...newTurn('new-1', 'Does it?'), phase: 'searching' })
    expect(screen.getByText('Searching 43 documents…')).toBeTruthy()
  })

  it('asks back what is meant, in the words of the documents, and asks on with what is chosen', () => {
    const refusal = { reason: 'no_evidence' as const, message: 'Say which one you mean.' }
    const choice = (label: string, charStart: number) => {
      return { label, question: `How many days for ${label}?`, charStart, charEnd: charStart + label.length }
    }
    const asks = { by: 'Office', choices: [choice('Graz', 710), choice('Porto', 730)] }
    const suggestions = [{ ...leaveSource, asks }]
    const { onAsk, onOpen } = show(
      turnWith({ status: 'refused', text: '', citations: [], claims: [], refusal, suggestions }),
    )
    expect(screen.getByRole('heading', { name: 'Which office do you mean?' })).toBeTruthy()
    expect(screen.queryByText(/No passage answers this/)).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Porto' }))
    expect(onAsk).toHaveBeenCalledWith('How many days for Porto?')
    fireEvent.click(screen.getByRole('button', { name: 'See them all in Leave policy' }))
    expect(onOpen).toHaveBeenCalledWith(expect.objectContaining({ charStart: 710, charEnd: 735 }), [], null)
  })

  it('explains a refusal, shows the nearest passages without footnote numbers, and still can be rated', () => {
    const refusal = { reason: 'no_evidence' as const, message: 'Nothing says who won.' }
    const { onOpen } = show(
      turnWith({ status: 'refused', text: '', citations: [], claims: [], refusal, suggestions: [leaveSource] }),
    )
    expect(screen.getByText('Nothing says who won.')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /^Leave policy/ }))
    expect(onOpen).toHaveBeenCalledWith(leaveSource, [], null)
    expect(screen.getByRole('button', { name: 'Bad answer' })).toBeTruthy()
  })

  it('keeps the text of one that broke off, and asks again', () => {
    const error = { code: 'stream_cut', retryable: true, message: 'It broke off.' }
    const turn = turnWith({ status: 'failed', text: 'Unused leave', claims: [], citations: [], error })
    const { onRegenerate } = show(turn)
    expect(screen.getByText('Unused leave')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(onRegenerate).toHaveBeenCalledWith(turn)
  })

  it('joins an answer again whose connection was lost instead of asking twice', () => {
    const problem = { code: 'no_connection', message: 'No connection.', retryable: true }
    const turn: Turn = { ...newTurn('new-1', 'q'), answerId: 'ans_1', phase: null, text: 'Unused', problem }
    const { onRejoin, onRegenerate } = show(turn)
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(onRejoin).toHaveBeenCalledWith(turn)
    expect(onRegenerate).not.toHaveBeenCalled()
  })
})
