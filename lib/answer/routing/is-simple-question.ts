import { chooseForm } from '../forms/choose-form'
import { wantsOverview } from '../overview/wants-overview'
import { mayHaveParts } from '../parts/decompose-question'

/** More words than that, and a question says more than what it asks for. */
const mostWords = 14

/** Words that ask for thought: reasons, comparisons, consequences, judgement. English, German, French, Spanish and Italian. */
const asksForThought =
  /(?<![\p{L}])(?:why|explain|describe|compare|difference|differ|consequences?|happens? (?:if|when)|should (?:i|we)|better|best|pros|cons|warum|wieso|weshalb|erklär\p{L}*|beschreib\p{L}*|vergleich\p{L}*|unterschied\p{L}*|folgen|was passiert|besser|pourquoi|expliqu\p{L}*|compar\p{L}*|différence|que se passe|mieux|por qué|explic\p{L}*|describ\p{L}*|diferencia|qué pasa|mejor|perché|spieg\p{L}*|confront\p{L}*|differenza|cosa succede|meglio)(?![\p{L}])/iu

/** A condition or an exception makes two questions of one. */
const hasCondition = /(?<![\p{L}])(?:if|unless|except|wenn|falls|außer|si|sauf|salvo|se|tranne)(?![\p{L}])/iu

/**
 * Whether a question, as it stands alone, asks for one thing that a passage says: short, without parts, conditions or a form, and without words
 * that ask for thought. Read from the words alone, so that it costs nothing and can be told beforehand; when in doubt it is not simple.
 */
export function isSimpleQuestion(question: string): boolean {
  const words = question.match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0 || words.length > mostWords) return false
  // A question that begins with "who" is no part of another.
  const rest = question.replace(/^\W*\p{L}+/u, '')
  if (mayHaveParts.test(rest) || asksForThought.test(question) || hasCondition.test(question)) return false
  return [null, 'fact'].includes(chooseForm(question)) && !wantsOverview(question)
}
