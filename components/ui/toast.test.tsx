// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Toaster, toastDone, toastError } from './toast'

beforeEach(() => {
  vi.useFakeTimers()
  render(<Toaster />)
})
afterEach(() => {
  act(() => void vi.runAllTimers())
  cleanup()
  vi.useRealTimers()
})

describe('toasts', () => {
  it('go by themselves, but wait while they are pointed at', () => {
    act(() => toastDone('Saved'))
    const toast = screen.getByText('Saved')
    fireEvent.pointerEnter(toast)
    act(() => void vi.advanceTimersByTime(60_000))
    expect(screen.queryByText('Saved')).not.toBeNull()
    fireEvent.pointerLeave(toast)
    act(() => void vi.advanceTimersByTime(4_000))
    expect(screen.queryByText('Saved')).toBeNull()
  })

  it('offer the way back once', () => {
    const undo = vi.fn()
    act(() => toastDone('Deleted', undo))
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(undo).toHaveBeenCalledOnce()
    expect(screen.queryByText('Deleted')).toBeNull()
  })

  it('of failures name the request', () => {
    act(() => toastError('It did not work. Try again.', 'req_1'))
    expect(screen.getByText('Request req_1')).toBeTruthy()
  })

  it('never pile up', () => {
    act(() => {
      for (let i = 0; i < 9; i++) toastDone(`Saved ${i}`)
    })
    expect(screen.getAllByRole('button', { name: 'Dismiss' })).toHaveLength(3)
  })
})
