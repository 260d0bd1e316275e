import { statesValue } from '@/lib/domain/text/states-value'
import { findValue } from './find-value'
import type { Quote } from './compose-quotes'
import type { Unit } from './collect-units'
import type { ExtractivePassage } from './footnote-options'
import type { Question } from './read-question'
import { stemsOf } from './stems-of'

/**
 * The value before the sentence that states it, as a model in JSON mode would reply. Null where more than one piece is quoted, or where the
 * value cannot be told for sure: then it is quoted as ever.
 */
export function composeFact(
  question: Question,
  chosen: readonly Unit[],
  quotes: readonly Quote[],
  passages: readonly ExtractivePassage[],
): string | null {
  const [unit, ...others] = chosen
  const [quote] = quotes
  if (!unit || !quote || others.length > 0 || quotes.length > 1 || unit.leadIn) return null
  // What the question names stands there, or the value may be another one's: "in Rotterdam 2.40 a day" of a question about Graz.
  const around = new Set(stemsOf(`${passages[unit.passage]?.title ?? ''} ${unit.heading} ${unit.text}`, question.alike))
  if (!question.names.every((name) => around.has(name))) return null
  const found = findValue(question, unit)
  const text = quote.text.replace(/ \[\d+\]/g, '')
  // A row of two amounts states neither of them alone.
  if (!found || !statesValue(`${found.value} ${found.unit}`, text)) return null
  const sentences = [{ text, passages: [quote.passage + 1] }]
  return JSON.stringify({ ...found, sentences, condition: null, asOf: null })
}
