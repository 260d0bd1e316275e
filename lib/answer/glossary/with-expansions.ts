import type { QuestionExpansion } from '@/lib/domain/question-expansion'

/** An answer with what its question was read as. */
export function withExpansions<Given extends object>(
  answer: Given,
  expansions: readonly QuestionExpansion[],
): Given & { expansions?: QuestionExpansion[] } {
  return expansions.length === 0 ? answer : { ...answer, expansions: [...expansions] }
}
