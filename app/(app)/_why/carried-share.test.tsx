// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CarriedShare } from './carried-share'

test('the share is said as a count of test sentences, and a low one tells the reader to look', () => {
  const { rerender } = render(<CarriedShare share={0.981} />)
  expect(screen.getByText('98 of 100')).toBeTruthy()
  expect(screen.queryByText(/Read it before you rely on it/)).toBeNull()
  rerender(<CarriedShare share={0.419} />)
  expect(screen.getByText('42 of 100')).toBeTruthy()
  expect(screen.getByText(/Read it before you rely on it/)).toBeTruthy()
})
