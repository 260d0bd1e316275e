import type { RubricName } from '@/lib/domain/judge'
import { answerRubricV1 } from './answer-v1'
import { entailmentRubricV1 } from './entailment-v1'
import { pairRubricV1 } from './pair-v1'
import type { Rubric } from './rubric'

/** The rubrics in use. Changed in Git only; a judge that could be talked to on screen would measure nothing. */
export const rubrics = { answer: answerRubricV1, pair: pairRubricV1, entailment: entailmentRubricV1 }

/** Every version that was ever released, newest first of each: judgements name the one that they were made by. */
export const shippedRubrics = [answerRubricV1, pairRubricV1, entailmentRubricV1] as const satisfies readonly Rubric[]

export const rubricVersion = (name: RubricName): number => rubrics[name].version
