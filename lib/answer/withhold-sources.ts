import type { Claim } from '@/lib/domain/answer'
import type { StoredAnswer } from '@/lib/domain/conversation'
import { withoutDisputes } from '@/lib/domain/without-disputes'

export const withheldSentence = 'This sentence is withheld, because its source is not open to you'

/**
 * Takes out of an answer what its reader may no longer read. Footnotes stay, so that the reader sees that there was a source, but
 * without title and quote; a sentence that rests on a withheld source gives way to a notice; and what rests on no source at all goes
 * too, because nobody can say what it was made from.
 */
export function withholdSources(answer: StoredAnswer, visible: ReadonlySet<string>): StoredAnswer {
  const isVisible = (one: { documentId: string }): boolean => visible.has(one.documentId)
  const sources = answer.sources.filter(isVisible)
  const suggestions = answer.suggestions.filter(isVisible)
  const everythingVisible = answer.citations.every(isVisible) && sources.length === answer.sources.length
  if (everythingVisible) return { ...answer, suggestions }
  const left = { ...answer, claims: answer.claims.map((claim) => withoutDisputes(claim, sources)) }

  const open = new Set(answer.citations.filter(isVisible).map((citation) => citation.marker))
  const citations = answer.citations.map((citation) =>
    isVisible(citation) ? citation : { ...citation, externalId: '', title: '', quote: '', withheld: true },
  )
  if (answer.citations.every(isVisible)) {
    if (answer.status !== 'answered') return { ...left, ...noText, sources, suggestions }
    const isCited = left.claims.every((claim) => claim.citations.length > 0)
    return { ...left, ...(isCited ? {} : rewrite(left.claims, open)), sources, suggestions }
  }
  return { ...left, ...rewrite(left.claims, open), citations, sources, suggestions }
}

const noText = { text: '', claims: [] }

function rewrite(claims: readonly Claim[], open: ReadonlySet<number>): { text: string; claims: Claim[] } {
  let text = ''
  const kept: Claim[] = []
  for (const claim of claims) {
    if (claim.citations.length === 0) continue
    const isOpen = claim.citations.every((marker) => open.has(marker))
    const body = isOpen ? claim.text : withheldSentence
    const start = text.length === 0 ? 0 : text.length + 1
    text += `${text === '' ? '' : ' '}${body} ${claim.citations.map((marker) => `[${marker}]`).join('')}.`
    kept.push({ ...(isOpen ? claim : withoutDisputes(claim, [])), text: body, start, end: start + body.length })
  }
  return { text, claims: kept }
}
