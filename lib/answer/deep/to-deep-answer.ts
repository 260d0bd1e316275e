import type { DeepAnswer, StoredDeepAnswer } from '@/lib/domain/deep-answer'

/**
 * How an answer was looked for, as its reader may be told: without words where one of the documents that were told of is closed to them, because a
 * model that had read it may have asked with its words.
 */
export function toDeepAnswer({ outcome, bound, steps }: StoredDeepAnswer, isOpen: boolean): DeepAnswer {
  return { outcome, bound, steps: isOpen ? [...steps] : steps.map((step) => ({ ...step, asked: '' })) }
}
