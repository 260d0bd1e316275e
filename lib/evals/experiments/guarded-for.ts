import type { ExperimentThing } from '@/lib/domain/experiment'
import { guardedFigures } from '../prompts/judge-comparison'

/** Retrieval must also find what it found. */
const foundFigures = ['recall@5', 'ndcg'] as const

/** The figures that a change of this thing must not make worse. */
export const guardedFor = (what: ExperimentThing): readonly string[] =>
  what === 'retrieval' ? [...guardedFigures, ...foundFigures] : guardedFigures
