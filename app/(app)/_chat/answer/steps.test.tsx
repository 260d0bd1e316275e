// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { AnswerContext } from './answer-context'
import MarkdownBody from './markdown-body'

const nothing = () => undefined
const value = {
  claims: [],
  citations: new Map(),
  openMarker: null,
  openCitation: nothing,
  openWhy: nothing,
  preview: nothing,
  explainClaim: nothing,
}
const show = (stepsOf: string | null) =>
  render(
    <AnswerContext value={value}>
      <MarkdownBody text={'1. Call the desk\n2. Fill in the form'} isMarker={() => false} stepsOf={stepsOf} />
    </AnswerContext>,
  )
const boxes = () => screen.queryAllByRole('checkbox').map((box) => box.getAttribute('aria-checked'))

afterEach(() => {
  cleanup()
  localStorage.clear()
})

it('keeps what is ticked for this answer in this browser, and forgets it when it is taken back', () => {
  show('ans_1')
  fireEvent.click(screen.getByRole('checkbox', { name: 'Step 2 done' }))
  expect(boxes()).toEqual(['false', 'true'])
  cleanup()
  show('ans_1')
  expect(boxes()).toEqual(['false', 'true'])
  fireEvent.click(screen.getByRole('checkbox', { name: 'Step 2 done' }))
  expect(boxes()).toEqual(['false', 'false'])
  expect(localStorage).toHaveLength(0)
})

it('knows answers apart, and lists that are no steps have nothing to tick', () => {
  show('ans_1')
  fireEvent.click(screen.getByRole('checkbox', { name: 'Step 1 done' }))
  cleanup()
  show('ans_2')
  expect(boxes()).toEqual(['false', 'false'])
  cleanup()
  show(null)
  expect(boxes()).toEqual([])
})

it('takes whatever else stands under its key for nothing ticked', () => {
  localStorage.setItem('footnote.steps.ans_1', '{"half":')
  show('ans_1')
  expect(boxes()).toEqual(['false', 'false'])
})
