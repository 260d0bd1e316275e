import { mostParts, type QuestionPart } from './question-part'
import { splitChain } from './split-chain'
import { splitClauses } from './split-clauses'
import { splitCompared } from './split-compared'

/**
 * The questions that a question is made of, by rules of form for English and German; the question itself, alone, when it is one. Each part
 * stands alone. The rules are shy: one search that looks for two things often finds both, two searches for half a thing find neither.
 */
export function splitQuestion(question: string): QuestionPart[] {
  const clauses = splitClauses(question)
  if (clauses.length > 1) return clauses.slice(0, mostParts)
  const compared = splitCompared(question)
  if (compared.length > 1) return compared
  return splitChain(question)
}
