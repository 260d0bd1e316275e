import type { Answer, Claim } from './answer'

/** Whether a claim is one that a model can say more about than our own check: a verbatim quote carries itself. */
export const isJudgeableClaim = ({ verdict }: Claim): boolean => verdict !== 'quote'

/** Whether the claims of an answer are worth a judge: it was written by a model, and says something that is not quoted. */
export const hasJudgeableClaims = ({
  status,
  claims,
  verified,
}: Pick<Answer, 'status' | 'claims' | 'verified'>): boolean =>
  status === 'answered' && !verified && claims.some(isJudgeableClaim)
