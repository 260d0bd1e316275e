import type { SampledAnswer } from '@/db/queries/scorecard/sample-answers'

const marker = /\[(\d{1,3})\]/g
/** Our own tags and places: a model that repeats its prompt. */
export const ofThePrompt = /<\/?(?:passage|conversation)\b|\{(?:question|passages|history)\}/i

/**
 * Whether an answer has the form that every answer promises: words, footnotes that all lead somewhere and are all used, claims that are where
 * they are said to be, and nothing of the prompt.
 */
export function keepsFormat({
  text,
  claims,
  citations,
}: Pick<SampledAnswer, 'text' | 'claims' | 'citations'>): boolean {
  if (text.trim() === '' || claims.length === 0 || ofThePrompt.test(text)) return false
  const known = new Set(citations.map((citation) => citation.marker))
  const shown = new Set([...text.matchAll(marker)].map(([, number]) => Number(number)))
  const cited = claims.flatMap((claim) => claim.citations)
  const leadsSomewhere = cited.every((one) => known.has(one)) && [...known].every((one) => shown.has(one))
  const isInPlace = claims.every(
    ({ start, end }, index) => start >= (claims[index - 1]?.end ?? 0) && end > start && end <= text.length,
  )
  return leadsSomewhere && isInPlace
}
