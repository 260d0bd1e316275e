import { parseDates } from '@/lib/domain/text/parse-dates'
import { parseNumbers } from '@/lib/domain/text/parse-numbers'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'
import type { Question } from './read-question'

/** The text holds something of the kind that the question asks for and that the question itself does not already name. */
export function hasExpectedType(question: Question, text: string): boolean {
  if (question.type === 'any') return true
  if (question.type === 'person' || question.type === 'place') return hasNewName(question, text)
  const hasNumber = parseNumbers(text).some((number) => !question.numbers.includes(number.value))
  return (
    hasNumber ||
    (question.type === 'time' && (parseDates(text).length > 0 || timeWords.test(text) || englishTimeWords.test(text)))
  )
}

const timeWords =
  /(?<!\p{L})(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|heures?|lunes|martes|miércoles|jueves|viernes|sábados?|domingos?|luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|täglich|wöchentlich|monatlich|jährlich|sofort|chaque|avant|après|jusqu['’]|cada|antes|después|hasta|ogni|prima|dopo|entro|spätestens|innerhalb)(?!\p{L})|\b(?:daily)\b/iu
const englishTimeWords =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|daily|weekly|monthly|quarterly|annually|yearly|century|decade|today|tomorrow|immediately|every|after|before|during|until|within)\b/i

function hasNewName(question: Question, text: string): boolean {
  const asked = new Set([...question.terms, ...question.alike(tokenizeWords(question.text))])
  return tokenizeWords(text).some(
    ({ text: word, stem, start }) =>
      /^\p{Lu}/u.test(word) && !asked.has(stem) && (start > 0 || /^\p{Lu}\p{L}{3,}/u.test(word)),
  )
}
