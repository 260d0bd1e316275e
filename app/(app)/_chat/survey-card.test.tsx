// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { surveyQuestion } from '@/lib/domain/survey'
import { SurveyCard, type SurveyCardProps } from './survey-card'

afterEach(cleanup)

const question = () => screen.queryByRole('region', { name: (name) => name.startsWith(surveyQuestion) })
const saved: SurveyCardProps['onSend'] = async () => ({ ok: true, data: undefined })

it('goes with an answer, and each score says what it is', async () => {
  const onSend = vi.fn(saved)
  render(<SurveyCard onSend={onSend} />)
  expect(question()).not.toBeNull()
  expect(screen.getByRole('button', { name: '1 of 5, not at all' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '4 of 5' }))
  expect(onSend).toHaveBeenCalledExactlyOnceWith({ score: 4 })
  await waitFor(() => expect(question()).toBeNull())
})

it('can be waved away', () => {
  const onSend = vi.fn(saved)
  render(<SurveyCard onSend={onSend} />)
  fireEvent.click(screen.getByRole('button', { name: 'Not this month' }))
  expect(onSend).toHaveBeenCalledExactlyOnceWith({ score: null })
  expect(question()).toBeNull()
})

it('comes back where the answer could not be saved', async () => {
  render(<SurveyCard onSend={() => Promise.reject(new Error('no network'))} />)
  fireEvent.click(screen.getByRole('button', { name: '5 of 5, very' }))
  expect(question()).toBeNull()
  await waitFor(() => expect(question()).not.toBeNull())
})
