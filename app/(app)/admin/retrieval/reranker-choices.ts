import type { RerankerChoice } from '@/lib/models/ports'

export type RerankerOption = { readonly value: string; readonly label: string; readonly hint?: string }

/** Stands for what readers have. */
export const asSet = 'as-set'

/** Whom the test can ask to order the passages. @param inForce who does it for readers: `local`, or the id of a hosted one */
export const rerankerOptions = (offered: readonly RerankerChoice[], inForce: string): RerankerOption[] => [
  { value: asSet, label: `As set: ${inForce === 'local' ? 'this server' : inForce}` },
  { value: 'local', label: 'Reranker on this server' },
  ...offered.map(({ id, label, provider }) => ({ value: id, label, hint: provider })),
]
