import type { StoredAnswer } from '@/lib/domain/conversation'
import { caseLanguages, draftCaseSchema, type GoldenCase, type GoldenTag } from '@/lib/domain/golden-case'
import { reviewLabelTable } from '@/lib/domain/review-labels'
import { guessLanguage } from '@/lib/domain/text/guess-language'
import { makeExpectation, type ExpectationInput } from './make-expectation'
import { nameCase } from './name-case'

export type CaseInput = Omit<ExpectationInput, 'answer'> & {
  readonly answerId: string
  readonly question: string
  /** Earlier questions of the conversation, oldest first. */
  readonly history: readonly string[]
  /** Names of the groups whose rights the case is asked with. */
  readonly readerGroups: readonly string[]
  /** Names of the collections that were asked; empty: all. */
  readonly collections: readonly string[]
  /** As whoever makes the case may see it. */
  readonly answer: StoredAnswer
}

/** The case that an answer makes with what people said of it. */
export function draftCase(input: CaseInput): GoldenCase {
  const { answer, answerId, question, history, label, rating, readerGroups, collections } = input
  const open = { ...answer, status: answer.status === 'running' ? ('failed' as const) : answer.status }
  const tags: GoldenTag[] = ['feedback']
  if (label !== null) tags.push(reviewLabelTable[label].tag)
  if (history.length > 0) tags.push('follow-up')
  return draftCaseSchema.parse({
    ...makeExpectation({ ...input, answer: open }),
    id: nameCase(question),
    question,
    history,
    language: guessLanguage([...history, question].join(' '), { among: caseLanguages }) ?? 'en',
    readerGroups,
    collections,
    tags,
    origin: { answer: answerId, rating },
  })
}
