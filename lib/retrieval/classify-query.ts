export type QueryKind = 'question' | 'statement' | 'terms'

const questionWord =
  /^(?:who|whom|whose|what|when|where|which|why|how|is|are|was|were|do|does|did|can|could|may|must|should|shall|will|would|has|have|had|am)\b/i
const questionWordInside = /\b(?:who|whom|whose|what|when|where|which|why|how)\b/i
const request = /^(?:please\b|explain|describe|list|name|give|tell|show|find|compare|summari[sz]e|define|outline)\b/i

/** A sentence has a verb and therefore length; three words or fewer are search terms. */
const mostTerms = 3

/**
 * What kind of text the reader typed. A question is what the cross-encoder was trained on; a statement (a claim to find
 * evidence for) is not, and reranking it loses quality. English cues and the question mark; other languages fall back to the
 * mark and to length.
 */
export function classifyQuery(query: string): QueryKind {
  const text = query.trim()
  if (/[?？؟]\s*$/.test(text) || questionWord.test(text) || request.test(text)) return 'question'
  if (text.split(/\s+/).length <= mostTerms) return 'terms'
  return questionWordInside.test(text) ? 'question' : 'statement'
}
