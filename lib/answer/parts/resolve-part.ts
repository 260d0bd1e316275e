import { isFunctionWord } from '@/lib/domain/text/guess-language'
import type { Language } from '@/lib/domain/text/languages'
import { isStopWord } from '@/lib/domain/text/stop-words'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'
import { resolveFollowUp } from '../resolve-follow-up'

const place =
  /\s(?:in|at|for|with|on|bei|für|aus|beim)\s(?:the\s|our\s|dem\s|der\s)?\p{Lu}[\p{L}\p{N}-]*(?:\s(?:\p{Lu}[\p{L}\p{N}-]*|\d+))*/gu
const germanPronoun =
  /(?<!(?:gibt|geht|geben|wie lange dauert) )\b(?:er|sie|es|ihn|ihm|ihr|ihnen|diese[rsnm]?|dies)\b(?!\s\p{Lu})/u
const germanAdverb = /\b(?:dafür|dabei|davon|dazu|daran|darin|damit|darauf|darum|dort|da)\b/iu
const interrogative = /^(?:wer|wen|wem|wessen|was|wann|wo|woher|wohin|warum|wieso|weshalb|wie|welche[rsmn]?)$/i

/** "What is the hotel limit", "is a sabbatical possible": what stands behind the verb is what is spoken of. */
const spokenOf = /\b(?:is|are|was|were|does|do|did|can|may|must|should|will)\s(?:the|an?|my|our|this)\s(?<subject>.+)$/i
const adjective = /^(?:due|open|free|kept|paid|allowed|\p{Ll}+(?:ed|able|ible))$/iu
/** A part of so few words of its own goes on about the place of the first. */
const fewWords = 2

/**
 * A later part of a question with what it takes from the first: its subject for a pronoun, and its place ("in Rotterdam") where the part names
 * none itself.
 */
export function resolvePart(piece: string, first: string, language: Language): string {
  if (language !== 'en' && language !== 'de') return withSubject(piece, first, language)
  const german = language === 'de'
  const places = first.match(place) ?? []
  const bare = first.replace(place, '')
  const resolved = german ? resolveGerman(piece, bare) : resolveFollowUp(withOwner(piece, first), [subjectOf(bare)])
  const goesOn = resolved !== piece || contentOf(piece).length <= fewWords
  const isPlaced = german
    ? place.test(piece)
    : tokenizeWords(piece).some(({ text }, at) => at > 0 && /^\p{Lu}/u.test(text))
  const missing = places.filter((one) => !resolved.includes(one.trim()))
  if (!goesOn || isPlaced || missing.length === 0) return resolved
  return `${resolved.replace(/\?$/, '')}${missing.join('')}?`
}

const thing = /\s(?:for|of|with)\s(?:the\s|our\s)?(\p{Lu}[\p{L}\p{N}-]*(?:\s(?:\p{Lu}[\p{L}\p{N}-]*|\d+))*)/u
const possessive = /\b(?:its|their)\b/i

/** "What availability is promised for Trace Standard, and how long is a backup of its readings kept?": what has readings is the thing with a name. */
function withOwner(piece: string, first: string): string {
  const owner = thing.exec(first)?.[1]
  return owner === undefined ? piece : piece.replace(possessive, `${owner}'s`)
}

const contentOf = (text: string): string[] =>
  tokenizeWords(text)
    .filter(({ text: word, stem }) => !isStopWord(stem) && !interrogative.test(word))
    .map((word) => word.text)

/** The first part as a question about its subject alone, where that can be told; otherwise as it is. */
function subjectOf(first: string): string {
  const words = tokenizeWords(spokenOf.exec(first)?.groups?.['subject'] ?? '')
  const end = words.findIndex(
    ({ text, stem }) => (isStopWord(stem) && !/^(?:of|for)$/i.test(text)) || adjective.test(text),
  )
  const run = (end === -1 ? words : words.slice(0, end)).slice(0, 5).map((word) => word.text)
  return run.length === 0 ? first : `What is the ${run.join(' ')}?`
}

/** French, Spanish and Italian say little of the subject again ("et quand sont-elles enlevées ?"): a short part takes what the first speaks of. */
function withSubject(piece: string, first: string, language: Language): string {
  const wordsOf = (text: string): string[] =>
    tokenizeWords(text)
      .map((word) => word.text)
      .filter((word) => word.length > 1 && !isFunctionWord(word.toLowerCase(), language))
  const subject = wordsOf(first)
  if (subject.length === 0 || wordsOf(piece).length > fewWords) return piece
  return `${piece.replace(/\s*\?$/, '')} (${subject.join(' ')})?`
}

function resolveGerman(piece: string, first: string): string {
  const topic = nounOf(first)
  if (topic === null) return piece
  if (germanPronoun.test(piece)) return piece.replace(germanPronoun, topic)
  const isBare = germanAdverb.test(piece) || contentOf(piece).every((word) => !/^\p{Lu}/u.test(word))
  return isBare ? `${piece.replace(/\?$/, '')} (${topic})?` : piece
}

/** German nouns are capitals: the first run of them behind the first word. */
function nounOf(question: string): string | null {
  const [, ...words] = tokenizeWords(question)
  const at = words.findIndex(({ text }) => /^\p{Lu}/u.test(text) && text !== 'Sie')
  if (at === -1) return null
  const run = words.slice(at)
  const end = run.findIndex(({ text }) => !/^[\p{Lu}\d]/u.test(text))
  return (end === -1 ? run : run.slice(0, end)).map((word) => word.text).join(' ')
}
