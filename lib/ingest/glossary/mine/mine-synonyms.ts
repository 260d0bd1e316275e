import { isStopWord } from '@/lib/domain/text/stop-words'
import { findLongForm } from './find-long-form'
import { isAcronym } from './is-acronym'
import type { MinedTerm } from './mined-term'

/** "X, also called Y", "X (also known as Y)", "X, hereafter Y", "X, auch Y genannt". */
const alsoCalled =
  /[,(]?\s*\b(?:also|often|sometimes|commonly|formerly|previously)\s(?:called|known\sas|referred\sto\sas|named)\s|[,(]\s*(?:hereafter|hereinafter|auch\sbekannt\sals|im\sFolgenden|nachfolgend)\s|[,(]\s*(?:auch|früher|kurz)\s(?=[^.,;()\n]{2,40}\sgenannt)/giu
/** "Y is short for X", "Y stands for X", "Y steht für X": the short one stands first. */
const shortFor =
  /,?\s*\(?\b(?:is\sshort\sfor|short\sfor|stands\sfor|is\san\sabbreviation\s(?:of|for)|steht\sfür|ist\sdie\sAbkürzung\sfür)\s/giu

const mostWords = 4
const nearBy = 120
const article = /^(?:the|an?|our|simply|as|die|der|das|den|dem|eine?n?|unsere?n?)\s+/iu
const quotes = /["“”„'‘’«»]/gu
const otherSmall = new Set(
  'every another which new der die das den dem des ein eine einen einem einer eines und oder ist sind wird werden von vom zum zur im in am an auf für mit bei als nach über unser unsere unseren unserem unserer jede jeder jedes kein keine man sie er es wir'.split(
    ' ',
  ),
)

/** Wordings that a text says are the same, by how it says so. Only where both sides are clear: a side whose end cannot be told is left out. */
export function mineSynonyms(text: string): MinedTerm[] {
  return [...mineCalled(text), ...mineShortFor(text)]
}

function mineCalled(text: string): MinedTerm[] {
  return [...text.matchAll(alsoCalled)].flatMap((match): MinedTerm[] => {
    const behind = match.index + match[0].length
    const left = nounBefore(text, match.index)
    const right = nounBehind(text, behind)
    if (!left || !right || left.words.toLowerCase() === right.words.toLowerCase()) return []
    const kind = isAcronym(right.words) ? 'acronym' : 'synonym'
    return [{ kind, term: right.words, meaning: left.words, start: left.start, end: right.end }]
  })
}

function mineShortFor(text: string): MinedTerm[] {
  return [...text.matchAll(shortFor)].flatMap((match): MinedTerm[] => {
    const behind = match.index + match[0].length
    const short = /([\p{L}\p{N}&./-]{2,10})["“”’]?$/u.exec(text.slice(Math.max(0, match.index - 14), match.index))?.[1]
    const said = /^[^.,;:()\n]{3,100}/u.exec(text.slice(behind, behind + nearBy))?.[0] ?? ''
    if (!short || !isAcronym(short)) return []
    const bare = said.replace(quotes, '').trim().replace(article, '')
    const meaning = shortest(short, bare)
    if (!meaning) return []
    const end = behind + said.indexOf(meaning) + meaning.length
    return [{ kind: 'acronym', term: short, meaning, start: match.index - short.length, end }]
  })
}

/** The fewest words from the beginning that the acronym stands for. */
function shortest(acronym: string, said: string): string | null {
  const words = said.split(/\s+/)
  for (let count = 1; count <= words.length; count++) {
    const some = words.slice(0, count).join(' ')
    if (findLongForm(acronym, some) === some) return some
  }
  return null
}

/** The words before, back to what begins a noun phrase: an article or another small word, or the sentence. */
function nounBefore(text: string, at: number): { words: string; start: number } | null {
  const from = Math.max(0, at - nearBy)
  const sentence = /[^.;:!?()|•\n]*$/u.exec(text.slice(from, at))?.[0] ?? ''
  const tokens = [...sentence.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’&-]*/gu)]
  const edge = tokens.findLastIndex(({ 0: word }) => isSmall(word))
  const noun = tokens.slice(edge + 1)
  const [first] = noun
  const last = noun.at(-1)
  const isWhole = edge >= 0 || (from + sentence.length === at && sentence.length < nearBy)
  if (!first || !last || !isWhole || noun.length > mostWords) return null
  const words = sentence.slice(first.index, last.index + last[0].length)
  if (/[,"“”„]/.test(words) || !/\p{L}{3}/u.test(words)) return null
  return { words: words.replace(/\s+/g, ' '), start: at - sentence.length + first.index }
}

function nounBehind(text: string, at: number): { words: string; end: number } | null {
  const said = /^([^.,;:()\n]{2,60}?)(?:\s(?:genannt|bezeichnet)\b|["“”’]?[.,;:)\n]|$)/u.exec(
    text.slice(at, at + nearBy),
  )?.[1]
  if (said === undefined) return null
  const words = said.replace(quotes, '').trim().replace(article, '').replace(article, '')
  const each = words.split(/\s+/)
  if (each.length > mostWords || each.some(isSmall) || !/\p{L}{2}/u.test(words)) return null
  return { words: words.replace(/\s+/g, ' '), end: at + said.length }
}

const isSmall = (word: string): boolean => isStopWord(word.toLowerCase()) || otherSmall.has(word.toLowerCase())
