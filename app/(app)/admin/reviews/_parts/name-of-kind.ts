import { reviewVerdictTable, type ReviewVerdict } from '@/lib/domain/answer-review'
import { reviewLabelTable, type ReviewLabel } from '@/lib/domain/review-labels'
import type { AgreementOfKind } from '@/lib/evals/reviews/measure-agreement'

/** A verdict by its word, a label as one. */
export const nameOfKind = ({ kind, name }: Pick<AgreementOfKind, 'kind' | 'name'>): string =>
  kind === 'label'
    ? `Label: ${reviewLabelTable[name as ReviewLabel].word}`
    : reviewVerdictTable[name as ReviewVerdict].word
