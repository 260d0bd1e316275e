import { readCodes } from '@/lib/domain/text/read-codes'

const thing = String.raw`\p{Lu}[\p{L}\p{N}-]*(?:\s(?:\p{Lu}[\p{L}\p{N}-]*|\d+(?:\.\d+)*)){0,3}|\d{4}`
const article = String.raw`(?:(?:the|a|an|our|dem|der|den|die|das|des)\s)?`
const preposition = String.raw`(?:of|for|in|at|with|from|by|bei|beim|für|im|mit|von|vom|am)`
const against = String.raw`(?:,?\s(?:versus|vs\.?|compared (?:to|with)|as opposed to|against|im Vergleich zu[mr]?|verglichen mit|gegenüber))`

const versus = new RegExp(
  String.raw`(?<=\s)(?<one>${article}(?:${thing}))(?<mid>(?:\s\p{Ll}+){0,2})${against}\s(?:(?:that|those) )?(?:${preposition}\s)?(?<other>${article}(?:${thing}))`,
  'u',
)
const paired = new RegExp(
  String.raw`(?<=\s)(?<lead>${preposition})\s(?<one>${article}(?:${thing}))\s(?:and|or|und|oder)\s(?<again>${preposition}\s)?(?<other>${article}(?:${thing}))(?![\p{L}\p{N}])`,
  'u',
)
const difference = new RegExp(
  String.raw`^(?:what|which|how big|how large|was|worin) .*\b(?:differences?|Unterschiede?)\b\s?(?:in|of|bei der|beim|in der)?\s?(?<what>(?:the\s)?[\p{Ll}][\p{L} -]+?)?\s?\b(?:between|zwischen)\s(?<one>${article}(?:${thing}))\s(?:and|und)\s(?<other>${article}(?:${thing}))(?:\s(?:in|for|regarding|bei der|beim)\s(?<why>[\p{L} -]+?))?\?*$`,
  'iu',
)
const compare = new RegExp(
  String.raw`^(?:[Pp]lease )?[Cc]ompare (?<what>.+?) (?<lead>of|for|in|between) (?<one>${article}(?:${thing})) (?:and|with|to) (?:(?:of|for|in) )?(?<other>${article}(?:${thing}))[?.]*$`,
  'u',
)
const longer = new RegExp(
  String.raw`^(?:[Ww]hich|[Ww]hat|[Ww]ho)\b.*?\b(?:has|have|gets?|offers?|gives?)\s(?:the\s)?(?<how>\p{Ll}+(?:er|est)|more|most|less|fewer)\s(?<what>[\p{Ll} -]+?)\s?[,:–-]\s?(?<one>${article}(?:${thing})) or (?<other>${article}(?:${thing}))\?*$`,
  'u',
)
const than = new RegExp(
  String.raw`^(?:is|are) (?<what>the [\p{Ll} -]+?) (?<lead>of|for|in|at|with) (?<one>${article}(?:${thing})) (?<how>\p{Ll}+er|more \p{Ll}+|less \p{Ll}+) than (?:(?:that|those|the one) )?(?:(?:of|for|in|at|with|on) )?(?<other>${article}(?:${thing}))\?*$`,
  'iu',
)

const differ = new RegExp(
  String.raw`^[Hh]ow (?:much )?(?:does|do) (?<what>the [\p{L} -]+?) (?<lead>of|for|in|at|with) (?<one>${article}(?:${thing})) (?:differ|compare) (?:from|to|with) (?:(?:that|those|the one) )?(?:(?:of|for|in|at|with) )?(?<other>${article}(?:${thing}))\?*$`,
  'u',
)

/**
 * "How long is the warranty of the Boreal 40 versus the Boreal 80" as the same question of each side. Two names with one preposition before both
 * ("Head of Research and Development") are one name unless they are codes of one kind or the preposition is said twice.
 */
export function splitCompared(question: string): string[] {
  const text = question.trim()
  for (const pattern of [difference, compare, longer, than, differ]) {
    const found = pattern.exec(text)?.groups
    if (found) return askOfEach(found)
  }
  for (const pattern of [versus, paired]) {
    const match = pattern.exec(text)
    if (!match?.groups || (pattern === paired && !arePaired(text, match))) continue
    const { lead = '', one = '', mid = '', other = '' } = match.groups
    const before = text.slice(0, match.index)
    const after = text.slice(match.index + match[0].length)
    const side = (name: string): string => `${before}${lead === '' ? '' : `${lead} `}${name}${mid}${after}`
    return [side(one), side(sameForm(one, other))].map((part) => `${part.replace(/[?.\s]+$/, '')}?`)
  }
  return [question]
}

/** "Which has the longer warranty" asks how long it is. */
const measures: Record<string, string> = {
  longer: 'long',
  longest: 'long',
  shorter: 'long',
  shortest: 'long',
  higher: 'high',
  highest: 'high',
  lower: 'high',
  lowest: 'high',
  larger: 'large',
  bigger: 'large',
  smaller: 'large',
  heavier: 'heavy',
  lighter: 'heavy',
}

function askOfEach({
  what,
  why,
  how,
  lead = 'of',
  one = '',
  other = '',
}: Record<string, string | undefined>): string[] {
  const property = (why ?? what ?? '').replace(/^the /i, '').trim()
  if (property === '') return []
  const measure = measures[how ?? '']
  const asked = measure === undefined ? 'What' : `How ${measure}`
  const joint = lead === 'between' ? 'of' : lead
  return [one, other].map((name) => `${asked} is the ${property} ${joint} ${name}?`)
}

function arePaired(text: string, { index, groups }: RegExpExecArray): boolean {
  const { lead = '', one = '', other = '', again } = groups ?? {}
  if (/\b(?:between|zwischen|from|von)\s[^?]{0,40}$/i.test(text.slice(0, index + lead.length + 1))) return false
  const [first] = readCodes(one)
  const [second] = readCodes(other)
  if (first && second) return first.kind === second.kind && first.value !== second.value
  if (/^\d{4}$/.test(one) && /^\d{4}$/.test(other)) return true
  return again !== undefined && !/\d/.test(one + other)
}

/** "the Boreal 40 or 80": what is left out of the second is taken from the first. */
const sameForm = (one: string, other: string): string =>
  /^\d/.test(other) && !/^\d/.test(one) ? one.replace(/\d[\d.]*$/, other) : other
