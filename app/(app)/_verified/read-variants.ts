import { maxVariants, maxWordingLength } from '@/lib/domain/verified-answer'
import type { TypedWordings } from './wording-fields'

/** The variants out of a field with one per line; `problem` says in words why they cannot be taken. */
export function readVariants({ question, lines }: TypedWordings): {
  variants: string[]
  problem: string | null
  questionProblem: string | null
  isReady: boolean
} {
  const variants = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const long = variants.findIndex((variant) => variant.length > maxWordingLength)
  const problem =
    variants.length > maxVariants
      ? `These are ${variants.length} wordings. Take out ${variants.length - maxVariants}.`
      : long === -1
        ? null
        : `Wording ${long + 1} is longer than ${maxWordingLength} characters. Shorten it.`
  const questionProblem =
    question.trim().length > maxWordingLength ? `At most ${maxWordingLength} characters. Shorten it.` : null
  const isReady = problem === null && questionProblem === null && question.trim() !== ''
  return { variants, problem, questionProblem, isReady }
}
