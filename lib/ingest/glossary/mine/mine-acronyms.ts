import { escapePattern } from '@/lib/domain/text/escape-pattern'
import { findLongForm } from './find-long-form'
import { isAcronym } from './is-acronym'
import type { MinedTerm } from './mined-term'

const longestBefore = 160
const brackets = /\(([^()\n]{2,100})\)/gu
/** What stands before the acronym inside of brackets: (the “AML”), (hereafter AML), (kurz: AML). */
const leadIn =
  /^(?:the|or|in short|abbreviated(?: as| to)?|hereafter|hereinafter|referred to as|kurz|abgekürzt|im Folgenden|nachfolgend|oder)\s*:?\s+/iu
const quotes = /^["“”„'‘’«»]+|["“”„'‘’«»]+$/gu
const beforeBrackets = /(?<![\p{L}\p{N}])([\p{L}\p{N}][\p{L}\p{N}&./-]{1,9})\s$/u

/** "long form (LF)" and "LF (long form)", wherever the letters of one are in the other. */
export function mineAcronyms(text: string): MinedTerm[] {
  const found: MinedTerm[] = []
  for (const match of text.matchAll(brackets)) {
    const inside = bare(match[1] ?? '')
    const end = match.index + match[0].length
    const acronym = singularOf(inside)
    if (isAcronym(acronym)) {
      const before = sentenceBefore(text, match.index)
      const meaning = findLongForm(acronym, before)
      if (meaning)
        found.push({ kind: 'acronym', term: acronym, meaning, start: placeOf(text, meaning, match.index), end })
      continue
    }
    const short = beforeBrackets.exec(text.slice(Math.max(0, match.index - 12), match.index))?.[1]
    const term = short && singularOf(short)
    if (!term || !isAcronym(term)) continue
    const meaning = inside.replace(/^(?:the|die|der|das)\s+/iu, '')
    if (findLongForm(term, meaning) === meaning)
      found.push({ kind: 'acronym', term, meaning, start: match.index - short.length - 1, end })
  }
  return found
}

function bare(inside: string): string {
  const [first = ''] = inside.split(/[;,]/)
  return first.trim().replace(leadIn, '').replace(quotes, '').trim()
}

const singularOf = (text: string): string => text.replace(/^(\p{Lu}[\p{Lu}\p{N}]+)s$/u, '$1')

/** What of the sentence stands before, on one line. A line break is a blank: PDFs break sentences at every line. */
function sentenceBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - longestBefore), at)
  return (before.split(/[.;:!?()|•]\s|\n\s*\n|\|/u).at(-1) ?? '').replace(/\s+/g, ' ')
}

/** Where the meaning begins: its words may be broken over lines. */
function placeOf(text: string, meaning: string, before: number): number {
  const from = Math.max(0, before - longestBefore)
  const words = meaning.split(' ').map(escapePattern)
  const places = [...text.slice(from, before).matchAll(new RegExp(words.join('\\s+'), 'gu'))]
  return from + (places.at(-1)?.index ?? 0)
}
