import type { Answer } from '@/lib/domain/answer'
import { describeSearched } from '@/lib/domain/describe-searched'
import type { QuestionFilter } from '@/lib/domain/question-filter'

/** An answer with what its question said about where to look. A refusal begins with it: names are not stored with the message. */
export function withFilters<Given extends Pick<Answer, 'refusal'>>(
  answer: Given,
  filters: readonly QuestionFilter[],
): Given & { filters?: QuestionFilter[] } {
  if (filters.length === 0) return answer
  const searched = describeSearched(filters)
  const { refusal } = answer
  const told = refusal && searched !== '' ? { ...refusal, message: `${searched} ${refusal.message}` } : refusal
  return { ...answer, refusal: told, filters: [...filters] }
}
