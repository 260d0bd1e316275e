'use client'
import { createContext, useContext } from 'react'

export type ShellContextValue = {
  /** Reads the conversations in the sidebar again: one has begun, ended or been renamed. */
  readonly refreshConversations: () => void
  /** Opens an empty conversation, also when one is open under the same address. */
  readonly startNewQuestion: () => void
  /** Changes with each new question: a key for the page that shows it. */
  readonly questionNumber: number
  readonly openSidebar: () => void
  readonly openPalette: () => void
}

export const ShellContext = createContext<ShellContextValue | null>(null)

export function useShell(): ShellContextValue {
  const value = useContext(ShellContext)
  if (!value) throw new Error('useShell is used outside of the shell')
  return value
}
