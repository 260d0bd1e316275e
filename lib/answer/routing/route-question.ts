import type { AnswerInput } from '../stream-parts'
import { isSimpleQuestion } from './is-simple-question'

/** The model that answers: the one for simple questions where there is one and the question is; else that of the answer. @returns undefined for the product's choice */
export function routeQuestion(
  { modelId, simpleModelId }: Pick<AnswerInput, 'modelId' | 'simpleModelId'>,
  question: string,
): string | undefined {
  return simpleModelId !== undefined && isSimpleQuestion(question) ? simpleModelId : modelId
}
