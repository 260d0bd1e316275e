import { answerPlace, type QuestionPart } from './question-part'
import { isStopWord } from '@/lib/domain/text/stop-words'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'

const owning = String.raw`(?:of|for|by|from|with|to|about|does|do|did|is|are|was|were|has|have|can)`
const kinds = String.raw`(?:\p{Ll}[\p{Ll}-]+\s){0,2}\p{Ll}[\p{Ll}-]+`
/** The verb of the question, where it stands behind the description. */
const asked = String.raw`\s(?:end|expire|report|sit|work|live|cost|weigh|last|rise|fall|change|have|hold|get|come from)\b(?:\s[^?]*)?`
/** "the warranty of the logger that is suitable for a biobank": a thing that is described instead of named. */
const described = new RegExp(
  String.raw`^(?<before>.*?\b${owning}) the (?<kind>${kinds}) (?:that|which|who) (?<clause>(?:is|are|was|were|has|have|can|may|must|\p{Ll}+s)\b.+?)(?<after>${asked})?$`,
  'iu',
)
const germanDescribed = new RegExp(
  String.raw`^(?<before>.*?) (?:des|der|dem|den|die|das) (?<kind>\p{Lu}\p{Ll}+), (?:der|die|das|den|dem|welche[rs]?) (?<clause>.+)$`,
  'u',
)
/** Words for someone or something by what it is to another: whoever asks by them does not know its name. */
const relations =
  'supplier|manufacturer|vendor|provider|owner|author|manager|boss|deputy|successor|replacement|chair|auditor|carrier|agency|logger|gateway|battery|caterer|host'
const related = new RegExp(
  String.raw`^(?<before>.*?\b${owning}) the (?<kind>(?:${relations})) (?<link>of|for|in) (?<clause>(?:the |our |a )?[^,?]+?)(?<after>${asked})?$`,
  'iu',
)
const person = /^(?:person|people|employee|colleague|manager|woman|man|one|owner|author|head|lead|boss|auditor|chair)$/i

/**
 * A question whose thing is described and must be found first, as two: "Which logger is suitable for a biobank?", then "How long is the
 * warranty of {answer}?". A description of what is itself asked for ("What is the limit that applies to dinners?") is one question.
 */
export function splitChain(question: string): QuestionPart[] {
  const text = question.trim().replace(/\?+$/, '')
  if (!isQuestion.test(text)) return [question]
  const match = described.exec(text)?.groups
  if (match) {
    const { before = '', kind = '', clause = '', after = '' } = match
    const first = person.test(kind) ? `Who ${clause}?` : `Which ${kind} ${clause}?`
    const isOne = !asksMore(`${before}${after}`) || asksAgain.test(clause)
    return isOne ? [question] : [first, `${before} ${answerPlace}${after}?`]
  }
  const german = germanDescribed.exec(text)?.groups
  if (german && asksMore(german['before'] ?? '')) {
    const { before = '', kind = '', clause = '' } = german
    return [`Welcher ${kind}: ${clause}?`, `${before} ${answerPlace}?`]
  }
  const relation = related.exec(text)?.groups
  if (!relation) return [question]
  const { before = '', kind = '', link = '', clause = '', after = '' } = relation
  if (!asksMore(`${before}${after}`)) return [question]
  return [
    `${person.test(kind) ? 'Who' : 'What'} is the ${kind} ${link} ${clause}?`,
    `${before} ${answerPlace}${after}?`,
  ]
}

/** Something is asked of the thing beside its name: "How long is the warranty of", but not "Who is". */
function asksMore(before: string): boolean {
  return tokenizeWords(before).filter(({ stem }) => !isStopWord(stem) && !isAsking.test(stem)).length > 0
}

const isQuestion =
  /^(?:(?:to|for|in|at|by|from|until|with) )?(?:who|what|when|where|which|how|wie|was|wann|wo|welche|wer)/i
const asksAgain = /\b(?:what|which|where|when|how|why)\b/i
const isAsking = /^(?:long|many|much|often|old|far|wie|was|wer|lang|lange|ist|sind|welche[rsn]?|viel|viele|hoch)$/
