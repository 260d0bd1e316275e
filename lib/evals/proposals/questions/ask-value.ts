import type { AskedPart } from './find-asked-part'
import type { Clause } from './split-clause'

const preposition =
  /(?:^|\s)((?:no later than|not later than|at the latest by|by|until|since|from|in|on|at|within|for|after|before|during|every|up to|at least|at most|more than|less than|about|around|approximately|over|under|only|of|with|to|as)(?:\sthe)?)$/iu
const timeUnits = /(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)$/
const quantifier =
  /(?:up to|at least|at most|about|around|approximately|only|on average|a maximum of|a minimum of|exactly|nearly|almost)\s*$/iu
/** "The first 30 days", "all five": no number of what the clause is about. */
const otherKind =
  /\b(?:first|last|next|past|previous|additional|further|new|extra|good|full|same|own|other|another|these|those|all|every|each|no|than|between|the)$/iu
const clauses = /\b(?:and|or|who|which|that|when|where|if|because|while|than)\b/iu
const isBe = (auxiliary: string): boolean => /^(?:is|are|was|were)$/.test(auxiliary)

/**
 * The question that a statement answers with one of its parts: "Invoices must be sent by 5 March" and the date give "By when must invoices be
 * sent?". Order is changed and nothing else, so that the question is as good as the sentence. @returns null where it would not read like one
 */
export function askValue(clause: Clause, part: AskedPart): string | null {
  const { subject, auxiliary, rest, adverbial } = clause
  if (adverbial.includes(part.text)) return askAdverbial(clause, part)
  const at = rest.indexOf(part.text)
  if (at < 0) return askSubject(clause, part)
  if (rest.indexOf(part.text, at + 1) >= 0) return null
  const before = rest.slice(0, at).replace(quantifier, '').trimEnd()
  const [ofWhat, after] = takeOf(part, cutShort(rest.slice(at + part.text.length)))
  if (after === null || otherKind.test(before)) return null
  const [, found = ''] = preposition.exec(before) ?? []
  const head = before.slice(0, before.length - found.length).trimEnd()
  if (/[,(<>]/.test(head) || clauses.test(head)) return null
  const isEqual = isBe(auxiliary) && before === ''
  if (
    isEqual &&
    after !== '' &&
    !/^(?:of|for|per|in|at|by|on|from|after|before|during|with|under|an?|each|now)\b/iu.test(after)
  )
    return null
  if (part.type === 'name' && found === 'by' && !/\p{L}(?:ed|en|wn|lt|ft|ade|aid|un|et)$/u.test(head)) return null
  const asked = wordFor(part, found.toLowerCase(), { isBe: isEqual, subject })
  if (!asked || (found !== '' && head === '' && !isBe(auxiliary))) return null
  const tail = [head, after, lowerOpening(adverbial)].filter(Boolean).join(' ')
  return toQuestion([[asked, ofWhat].filter(Boolean).join(' '), auxiliary, subject, tail])
}

/** "25 days of annual leave per year": what is counted are days of annual leave. */
function takeOf(part: AskedPart, after: string | null): [string, string | null] {
  if (part.type !== 'count' || after === null) return ['', after]
  const [ofWhat = ''] =
    /^of(?:\s(?!(?:per|in|for|at|on|by|an?|to|from|after|before|with|until|each|every|during)\b)[\p{L}-]+){1,3}/u.exec(
      after,
    ) ?? []
  return [ofWhat, after.slice(ofWhat.length).trim()]
}

/** "Up to five days of unused leave may be carried over": how many days of it. */
function askSubject({ subject, verb, rest, adverbial }: Clause, part: AskedPart): string | null {
  if (part.type !== 'count' || subject.indexOf(part.text) < 0 || clauses.test(rest)) return null
  const [before = '', after = ''] = subject.split(part.text)
  if (before.replace(quantifier, '').trim() !== '' || rest.split(' ').length > 14) return null
  return toQuestion([
    `how many ${part.unit ?? ''}${after}`,
    verb,
    '',
    `${cutShort(rest) ?? rest} ${lowerOpening(adverbial)}`,
  ])
}

/** What follows the part, up to where another statement begins; null where what is left would not be one. */
function cutShort(after: string): string | null {
  const [kept = ''] = after.split(/[,;(]|\s(?:and|or|which|who|but|while|whereas|because|if)\s/u)
  const words = kept.trim()
  return words.split(' ').length > 9 || /^(?:[³²/:.<>–-]|\d|to\b|ago\b|old\b|USD\b)/u.test(words) ? null : words
}

function askAdverbial({ subject, auxiliary, rest, adverbial }: Clause, part: AskedPart): string | null {
  const lead = adverbial.slice(0, adverbial.indexOf(part.text)).trim().toLowerCase()
  const hasMore = adverbial.slice(adverbial.indexOf(part.text) + part.text.length).trim() !== ''
  if (part.type !== 'date' || hasMore || !/^(?:in|on|since|until|by|at)$/.test(lead)) return null
  if (rest.split(' ').length > 14 || /,|\band\b/.test(rest)) return null
  return toQuestion([/^(?:in|on|at)$/.test(lead) ? 'when' : `${lead} when`, auxiliary, subject, rest])
}

function wordFor(
  { type, unit }: AskedPart,
  found: string,
  { isBe: isEqual, subject }: { isBe: boolean; subject: string },
): string | null {
  if (type === 'date') {
    if (found === '') return isEqual ? 'when' : null
    if (/^(?:in|on|at)/.test(found)) return 'when'
    if (/later than|latest/.test(found)) return 'by when'
    return /^(?:by|until|since|from|before|after)$/.test(found) ? `${found} when` : null
  }
  if (type === 'time') {
    if (found === '') return isEqual ? 'what' : null
    if (/later than|latest/.test(found)) return 'by what time'
    return /^(?:at|by|until|from|before|after)$/.test(found) ? `${found} what time` : null
  }
  if (type === 'name') {
    if (found === 'by') return 'by whom'
    return found === '' && isEqual ? (isPerson(subject) ? 'who' : null) : null
  }
  if (type === 'count') {
    if (isEqual && found === '') return timeUnits.test(unit ?? '') ? 'how long' : 'what'
    if (/^(?:of|to|as|with|under|during|every|in|on|at|by)$/.test(found)) return null
    return [found, 'how many', unit].filter(Boolean).join(' ')
  }
  if (found === 'by') return 'by how much'
  if (type === 'money') return found === '' ? 'how much' : found === 'for' ? 'for how much' : null
  return isEqual && found === '' ? 'what' : null
}

const isPerson = (subject: string): boolean =>
  /\b(?:officer|manager|head|director|lead|leader|contact|chair|chairman|chairwoman|founder|author|president|ceo|cfo|engineer|owner|nurse|doctor|king|queen|minister|mayor|coach|inventor|architect|winner|person)\b/iu.test(
    subject,
  )

const lowerOpening = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** Words that begin a sentence with a capital and are no names. */
const determiner = /^(?:The|A|An|All|Every|Each|Any|No|Most|Some|Several|New|Full-time|Part-time)\b/u
const commonPlural =
  /^\p{Lu}\p{Ll}+s(?=\s|$)|^\p{Lu}\p{Ll}+\s(?!and\b)\p{Ll}|^\p{Lu}\p{Ll}+(?:ment|tion|sion|ance|ence|ity|ness|nue|over|ing)$/u

function toQuestion([asked = '', auxiliary = '', subject = '', tail = '']: readonly string[]): string {
  const isCommon = determiner.test(subject) || (commonPlural.test(subject) && !/^\S+\s\p{Lu}/u.test(subject))
  const words = [asked, auxiliary, isCommon ? lowerOpening(subject) : subject, tail].filter(Boolean).join(' ')
  return `${words.charAt(0).toUpperCase()}${words
    .slice(1)
    .replace(/\s+/g, ' ')
    .replace(/[\s.,]+$/, '')}?`
}
