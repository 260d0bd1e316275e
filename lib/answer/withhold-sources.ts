import type { Citation, Claim } from '@/lib/domain/answer'
import type { StoredAnswer } from '@/lib/domain/conversation'
import { withoutCalculation } from '@/lib/domain/without-calculation'
import { withoutDisputes } from '@/lib/domain/without-disputes'

export const withheldSentence = 'This sentence is withheld, because its source is not open to you'

const none: ReadonlySet<string> = new Set()
type Seen = { readonly documentId: string }

/**
 * Takes out of an answer what its reader may no longer read. Footnotes stay, so that the reader sees that there was a source, but
 * without title and quote; a sentence that rests on a withheld source gives way to a notice; and what rests on no source at all goes
 * too, because nobody can say what it was made from.
 * @param told documents whose owner shows others what the answer says of them, and not the documents: sentences stay, footnotes are closed
 * @param seen documents whose words whoever wrote it may have known besides its sources
 */
export function withholdSources(
  answer: StoredAnswer,
  visible: ReadonlySet<string>,
  { told = none, seen = [] }: { told?: ReadonlySet<string> | undefined; seen?: readonly Seen[] } = {},
): StoredAnswer {
  if (told.size === 0) return withhold(answer, visible, seen)
  const isClosed = (one: { documentId: string }): boolean => told.has(one.documentId) && !visible.has(one.documentId)
  const left = withhold(answer, new Set([...visible, ...told]), seen)
  const sources = left.sources.filter((one) => !isClosed(one))
  return {
    ...left,
    claims: left.claims.map((claim) => withoutDisputes(claim, sources)),
    citations: left.citations.map((one) => (isClosed(one) ? { ...closed(one), attached: true } : one)),
    sources,
    suggestions: left.suggestions.filter((one) => !isClosed(one)),
  }
}

const closed = ({ service: _service, ...citation }: Citation): Citation => ({
  ...citation,
  externalId: '',
  title: '',
  quote: '',
  withheld: true,
})

function withhold(answer: StoredAnswer, visible: ReadonlySet<string>, seen: readonly Seen[]): StoredAnswer {
  const isVisible = (one: { documentId: string }): boolean => visible.has(one.documentId)
  const sources = answer.sources.filter(isVisible)
  const suggestions = answer.suggestions.filter(isVisible)
  const everythingVisible =
    answer.citations.every(isVisible) && sources.length === answer.sources.length && seen.every(isVisible)
  if (everythingVisible) return { ...answer, suggestions }
  const left = { ...answer, claims: answer.claims.map((claim) => withoutDisputes(claim, sources)) }

  const open = new Set(answer.citations.filter(isVisible).map((citation) => citation.marker))
  const citations = answer.citations.map((citation) => (isVisible(citation) ? citation : closed(citation)))
  if (answer.citations.every(isVisible)) {
    if (answer.status !== 'answered') return { ...left, ...noText, sources, suggestions }
    // A heading rests on nothing, and whoever wrote it had read what is closed now.
    const isCited = left.claims.every((claim) => claim.citations.length > 0) && !/^#{1,6}\s/m.test(answer.text)
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
    kept.push({
      ...(isOpen ? claim : withoutCalculation(withoutDisputes(claim, []))),
      text: body,
      start,
      end: start + body.length,
    })
  }
  return { text, claims: kept }
}
