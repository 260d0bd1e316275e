import type { KeyHint } from '../../_parts/key-help'

/** The keys of the inbox, as the help shows them. Number keys set the label of their place. */
export const queueKeys: readonly KeyHint[] = [
  { keys: ['J', '↓'], does: 'next' },
  { keys: ['K', '↑'], does: 'previous' },
  { keys: ['1', '7'], does: 'set the label, or take it away again', isRange: true },
  { keys: ['C'], does: 'write the corrected answer; Esc saves it and leaves the field' },
  { keys: ['G'], does: 'make it a golden case' },
  { keys: ['A'], does: 'give it to yourself' },
  { keys: ['N'], does: 'write to the reader; they see it when you close' },
  { keys: ['E'], does: 'close, or open again' },
  { keys: ['?'], does: 'show these keys' },
]
