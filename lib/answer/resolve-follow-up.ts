import { escapePattern } from '@/lib/domain/text/escape-pattern'
import { isStopWord } from '@/lib/domain/text/stop-words'
import { stemWord } from '@/lib/domain/text/stem-word'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'
import { dependsOnHistory, pronoun } from './depends-on-history'
import { resolveRomance, romanceOpener } from './resolve-romance'

const opener =
  /^(?:and|but|or|so|also|then)?[\s,]*(?:what about|how about|what if|same for|(?:and|but|or) (?:for|in|with|on|at)\b|and|but|or)\s*/i
const interrogative =
  /^(?:who|what|when|where|why|which|whose|whom|how|is|are|was|were|do|does|did|can|could|may|must|should|will|would|has|have|had)\b/i
const connecting = /^(?:of|for|in|the|and|to|on|at|with|per|a|an)$/i

/**
 * Makes a follow-up question stand alone without a model: "What about France?" takes the previous question and puts France in its
 * place; pronouns become the subject of the previous question; what has neither is asked about that subject.
 * @param previous earlier standalone questions of the conversation, newest first
 */
export function resolveFollowUp(question: string, previous: readonly string[]): string {
  const [last] = previous
  if (last === undefined || !dependsOnHistory(question)) return question
  if (romanceOpener.test(question)) return resolveRomance(question, last)
  const topic = topicOf(last) ?? previous.map(topicOf).find((found) => found !== null) ?? null
  const opened = opener.exec(question)?.[0] ?? ''
  const rest = question.slice(opened.length).trim()
  if (opened !== '' && !interrogative.test(rest))
    return varyQuestion(last, rest, /\b(?:for|in|with|on|at)\s*$/i.exec(opened)?.[0] ?? '')
  if (topic === null) return `${last.replace(/\s*\?+$/, '')}: ${question}`
  const whole = opened === '' ? question : rest
  if (pronoun.test(whole)) return replacePronoun(whole, topic)
  return `${capitalize(topic)}: ${whole}`
}

/** The previous question with one thing in the place of another: the words that share a head, or the last name, or else added. */
function varyQuestion(last: string, instead: string, preposition: string): string {
  const phrase = instead.replace(/[?.!\s]+$/, '')
  const bare = phrase.replace(/^(?:the|a|an|for|in|with|on|at)\s+/i, '')
  const alike = findAlike(last, bare)
  if (alike !== null) return last.replace(alike, () => bare)
  const words = tokenizeWords(last)
  const head = tokenizeWords(bare).at(-1)?.stem
  const at = words.findIndex((word) => word.stem === head)
  const found = words[at]
  if (found && tokenizeWords(bare).length > 1) {
    let first = at
    while (first > 0 && !isStopWord(words[first - 1]?.stem ?? 'the') && at - first < 2) first -= 1
    return `${last.slice(0, words[first]?.start ?? found.start)}${bare}${last.slice(found.end)}`
  }
  const name = words.findLast((word, index) => index > 0 && /^\p{Lu}/u.test(word.text) && !isStopWord(word.stem))
  if (/^\p{Lu}/u.test(bare) && name) return `${last.slice(0, name.start)}${bare}${last.slice(name.end)}`
  const joint = preposition.trim() || /^(?:for|in|with|on|at)\b/i.exec(phrase)?.[0] || 'for'
  return `${last.replace(/\s*\?+$/, '')} ${joint} ${bare}?`
}

/** What differs from a phrase in its number alone: the E05 that "And E06?" is about, the Boreal 40 of "And the Boreal 80?", the year of "And 2024?". */
function findAlike(last: string, phrase: string): RegExp | null {
  if (!/\d/.test(phrase) || phrase.length > 40) return null
  // A number by itself is like those of as many digits: a year like a year.
  const isBare = /^\d+$/.test(phrase)
  const pattern = isBare ? String.raw`\d{${phrase.length}}` : escapePattern(phrase).replace(/\d+/g, String.raw`\d+`)
  const alike = new RegExp(String.raw`(?<![\p{L}\p{N}])${pattern}(?![\p{L}\p{N}])`, 'iu')
  return alike.test(last) ? alike : null
}

function replacePronoun(question: string, topic: string): string {
  return question.replace(pronoun, (found) => {
    const isPossessive = /^(?:its|their|his|her)$/i.test(found) && !/^her$/i.test(found)
    if (/^(?:this|these|those)$/i.test(found) && followsNoun(question, found)) return found
    if (/^there$/i.test(found)) return `at ${topic}`
    return isPossessive ? `${topic}'s` : topic
  })
}

/** "this rule" already has a noun; the topic is added behind the question by the caller's fallback instead. */
function followsNoun(question: string, found: string): boolean {
  const next = tokenizeWords(question.slice(question.indexOf(found) + found.length))[0]
  return next !== undefined && !isStopWord(next.stem) && !/(?:ed|s)$/.test(next.text)
}

/** The thing a question is about: its proper name with what belongs to it, otherwise its longest run of subject words. */
export function topicOf(question: string): string | null {
  const runs: string[][] = [[]]
  for (const [index, word] of tokenizeWords(question).entries()) {
    const isSubject = !isStopWord(word.stem) && !(index === 0 && interrogative.test(word.text))
    const run = runs.at(-1) ?? []
    if (isSubject) run.push(word.text)
    else if (run.length > 0 && connecting.test(word.text)) run.push(word.text)
    else if (run.length > 0) runs.push([])
  }
  const trimmed = runs.map(trimRun).filter((run) => run.length > 0)
  const named = trimmed.filter((run) =>
    run.some((word) => /^\p{Lu}/u.test(word) && stemWord(word.toLowerCase()) !== ''),
  )
  const best = (named.length > 0 ? named : trimmed).reduce<string[]>((a, b) => (b.length > a.length ? b : a), [])
  return best.length === 0 ? null : best.slice(0, 8).join(' ')
}

function trimRun(run: readonly string[]): string[] {
  const words = [...run]
  while (words.length > 0 && connecting.test(words.at(-1) ?? '')) words.pop()
  while (words.length > 0 && connecting.test(words[0] ?? '')) words.shift()
  const weak = /^(?:many|much|long|often|days?|kind|type|number|amount|cost|happen)$/i
  while (words.length > 1 && weak.test(words[0] ?? '')) words.shift()
  while (words.length > 0 && connecting.test(words[0] ?? '')) words.shift()
  return words
}

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
