import type { QuestionExpansion } from './question-expansion'

/** "PTO = paid time off". */
export const nameExpansion = ({ words, expansion }: Pick<QuestionExpansion, 'words' | 'expansion'>): string =>
  `${words} = ${expansion}`

/** "Read as: PTO = paid time off", with every reading that applied; empty without any. */
export function describeExpansions(expansions: readonly QuestionExpansion[]): string {
  const applied = expansions.filter((one) => one.applied)
  return applied.length === 0 ? '' : `Read as: ${applied.map(nameExpansion).join('; ')}`
}
