import { isStopWord } from '@/lib/domain/text/stop-words'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'
import { romanceOpener } from './resolve-romance'

/** "it", "they" and the like, unless they stand for nothing ("is it true that", "it is possible"). */
export const pronoun =
  /\b(?:it|its|they|them|their|theirs|he|him|his|she|hers?|this|these|those|that one|the same|the former|the latter|there)\b/i
const emptyIt =
  /\b(?:is it (?:true|possible|allowed|ok|okay|necessary|permitted)|does it matter|how does it work to|it is)\b/i
export const ellipsis =
  /^(?:and|but|or|so|also|then|what about|how about|what if|why not|same for|only|even)\b|^(?:why|how|when|where|who|which|how (?:many|much|long|often))\s*\??$/i
const determinerThis =
  /\b(?:is|are|was|were|will|can) there\b|\bthere (?:is|are|was|were)\b|\b(?:this|these) (?:year|month|week|quarter|company|organisation|organization)\b/gi

/** "in “Parking permit”": what "it" is about is named, as a question that was asked back says it. */
const inNamed = /(?<!\p{L})(?:in|of|dans|en)\s+[“"„«][^”“"»]{3,200}[”“"»]\s*\??$/iu

/** True when a question cannot be understood without what was said before. Errs towards true for questions without a subject. */
export function dependsOnHistory(question: string): boolean {
  const text = question.trim()
  if (inNamed.test(text)) return false
  if (ellipsis.test(text) || romanceOpener.test(text)) return true
  if (pronoun.test(text.replaceAll(determinerThis, '').replace(emptyIt, ''))) return !namesItsReferent(text)
  const subject = tokenizeWords(text).filter((word) => !isStopWord(word.stem))
  return subject.length <= 1 && tokenizeWords(text).length <= 4 && !/^\p{Lu}/u.test(subject[0]?.text ?? 'A')
}

/** "When employees leave, do they …": the noun comes first, in the question itself. */
function namesItsReferent(text: string): boolean {
  const found = pronoun.exec(text)
  if (!found) return true
  const before = tokenizeWords(text.slice(0, found.index)).filter((word) => !isStopWord(word.stem))
  return before.length >= 2
}
