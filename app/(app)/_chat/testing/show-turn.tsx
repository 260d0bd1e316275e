import { render } from '@testing-library/react'
import { vi } from 'vitest'
import { newTurn, settled, type Turn } from '../turn'
import { TurnView, type TurnViewProps } from '../turn-view'
import { finishedAnswer } from './finished-answer'

/** A turn with a finished answer; `overrides` replace what a test is about. */
export function turnWith(overrides: Parameters<typeof finishedAnswer>[0] = {}): Turn {
  const answer = finishedAnswer(overrides)
  return { ...newTurn('new-1', answer.question), ...settled(answer) }
}

/** Draws a turn; what is pressed is told to the handlers that come back. */
export function showTurn(turn: Turn, props: Partial<TurnViewProps> = {}) {
  const handlers = {
    onOpen: vi.fn(),
    onWhy: vi.fn(),
    onRegenerate: vi.fn(),
    onLookDeeper: vi.fn(),
    onEdit: vi.fn(),
    onAsk: vi.fn(),
    onRejoin: vi.fn(),
  }
  render(
    <TurnView
      turn={turn}
      documentCount={43}
      openPassage={null}
      busy={false}
      mayVerify={false}
      {...handlers}
      {...props}
    />,
  )
  return handlers
}

/** jsdom has no layout; the floating layers only need to be told that something changed, which here nothing does. */
export function stubLayout(): void {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
}
