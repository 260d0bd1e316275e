import { tokenizeWords } from '@/lib/domain/text/tokenize-words'
import type { Evidence } from './evidence'

/** Fewer words than this are found by chance in many passages. */
const fewestWords = 4

/** Signs that change what a number says; two quotes must agree in them. */
const signs = /[%€$£¥]|(?<=\s)-(?=\d)/gu

/**
 * Finds the claim word for word in the passage; case, white space, quotation marks and punctuation may differ.
 * @returns offsets into the passage's text, end exclusive, or null
 */
export function findQuote(claim: string, evidence: Evidence): { start: number; end: number } | null {
  const wanted = tokenizeWords(claim).map((word) => word.text.toLowerCase())
  const [first] = wanted
  if (first === undefined || wanted.length < fewestWords) return null
  const { words, passage } = evidence
  for (let at = 0; at + wanted.length <= words.length; at++) {
    if (words[at]?.text.toLowerCase() !== first) continue
    if (!wanted.every((word, i) => words[at + i]?.text.toLowerCase() === word)) continue
    const start = words[at]?.start ?? 0
    const end = words[at + wanted.length - 1]?.end ?? start
    const span = expand(passage.text, start, end, claim)
    if (signsOf(passage.text.slice(span.start, span.end)) === signsOf(claim)) return span
  }
  return null
}

/** Takes in what belongs to the first and last word: a currency sign, a percent sign, a closing bracket, the full stop. */
function expand(text: string, start: number, end: number, claim: string): { start: number; end: number } {
  const before = /[([“"'‘€$£¥]*$/u.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? ''
  const sign = /^[€$£¥“"'‘([]/u.test(claim.trim()) ? before.length : 0
  const after = /^\s?[%€$£¥]?[)\]”"'’]*[.!?…]?["'”’)]*/u.exec(text.slice(end, end + 6))?.[0] ?? ''
  return { start: start - sign, end: end + after.trimEnd().length }
}

function signsOf(text: string): string {
  return (text.match(signs) ?? []).join('')
}
