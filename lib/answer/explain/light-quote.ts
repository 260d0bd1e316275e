import type { LitPart } from '@/lib/domain/claim-explanation'
import type { EvidenceText } from '../evidence'
import type { SupportSpan } from '../verify-claims'

type Place = { readonly start: number; readonly end: number }

/**
 * Where a span repeats the claim letter by letter, as the check for quotes compares them: both lit as one piece. Null where no span does,
 * as with the cells of a row, which are compared piece by piece.
 */
export function lightQuote(
  claim: string,
  spans: readonly SupportSpan[],
  passages: readonly EvidenceText[],
): { parts: LitPart[]; spans: (SupportSpan & { parts: LitPart[] })[] } | null {
  for (const span of spans) {
    const place = findLetters(claim, passages[span.passage]?.text.slice(span.start, span.end) ?? '')
    if (place) {
      const all = { start: 0, end: claim.length, kind: 'quote', state: 'match' } as const
      return { parts: [all], spans: [{ ...span, parts: [{ ...all, ...place }] }] }
    }
  }
  return null
}

const letter = /[\p{L}\p{N}%€$£¥±+−-]/u

/** The letters, figures and signs of a text in lower case, each with its place. */
function lettersOf(text: string): { bare: string; at: number[] } {
  let bare = ''
  const at: number[] = []
  let offset = 0
  for (const character of text) {
    if (letter.test(character)) {
      const lower = character.toLowerCase()
      bare += lower
      for (let i = 0; i < lower.length; i++) at.push(offset)
    }
    offset += character.length
  }
  return { bare, at }
}

function findLetters(wanted: string, text: string): Place | null {
  const { bare } = lettersOf(wanted)
  const { bare: all, at } = lettersOf(text)
  const found = bare === '' ? -1 : all.indexOf(bare)
  if (found === -1) return null
  const last = at[found + bare.length - 1] ?? 0
  return { start: at[found] ?? 0, end: last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1) }
}
