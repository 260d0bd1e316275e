import type { ExtractivePassage } from './footnote-options'
import type { Question } from './read-question'
import type { ScoredUnit } from './select-quotes'

export type EvidenceVerdict = {
  readonly refusal: 'no_evidence' | 'off_topic' | null
  /** Score that a further sentence needs at least. */
  readonly floor: number
}

/** Decides whether the best sentence answers. */
export function judgeEvidence(
  _question: Question,
  scored: readonly ScoredUnit[],
  _passages: readonly ExtractivePassage[],
  withModel: boolean,
): EvidenceVerdict {
  const [lead] = scored
  const floor = withModel ? 0 : 0.35
  if (!lead) return { refusal: 'no_evidence', floor }
  if (lead.score < floor - 4) return { refusal: 'off_topic', floor }
  return { refusal: lead.score < floor ? 'no_evidence' : null, floor }
}
