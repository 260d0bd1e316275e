import type { Citation, Claim, Source } from './answer'
import { withoutCalculation } from './without-calculation'
import { withoutDisputes } from './without-disputes'

/** Stands where the words of a deleted document stood. */
export const removedNote = '[removed with its document]'

export type AnswerContent = {
  readonly text: string
  readonly claims: readonly Claim[]
  readonly citations: readonly Citation[]
  readonly sources: readonly Source[]
  readonly suggestions: readonly Source[]
}

/**
 * An answer without the words of deleted documents. Their quotes and passages become a note, and so do claims that rest on them,
 * because a claim repeats or paraphrases its source. What rests on no source goes too, and the text of an answer that broke off before
 * its claims were checked, because nobody can say what they were made from. Offsets of the claims that stay are moved to match the new text. Ids stay: they
 * name nothing that can be opened any more.
 */
export function redactAnswer(answer: AnswerContent, isRemoved: (documentId: string) => boolean): AnswerContent {
  const removedMarkers = new Set(answer.citations.filter((c) => isRemoved(c.documentId)).map((c) => c.marker))
  const isTouched = [...answer.citations, ...answer.sources].some((one) => isRemoved(one.documentId))
  const touches = (claim: Claim): boolean =>
    claim.citations.some((marker) => removedMarkers.has(marker)) || (isTouched && claim.citations.length === 0)
  const kept = answer.sources.filter((source) => !isRemoved(source.documentId))
  let text = ''
  let at = 0
  const claims: Claim[] = []
  for (const claim of [...answer.claims].sort((a, b) => a.start - b.start)) {
    const start = Math.max(claim.start, at)
    text += between(answer.text.slice(at, start), isTouched)
    at = Math.max(at, claim.end)
    const own = touches(claim) ? removedNote : answer.text.slice(start, claim.end)
    claims.push({
      ...withoutDisputes(touches(claim) ? withoutCalculation(claim) : claim, touches(claim) ? [] : kept),
      text: touches(claim) ? removedNote : claim.text,
      start: text.length,
      end: text.length + own.length,
    })
    text += own
  }
  text += between(answer.text.slice(at), isTouched)
  if (isTouched && claims.length === 0 && text !== '') text = removedNote
  return {
    text,
    claims,
    citations: answer.citations.map((citation) =>
      isRemoved(citation.documentId)
        ? { ...citation, title: removedNote, externalId: '', quote: removedNote }
        : citation,
    ),
    sources: answer.sources.map((source) => redactSource(source, isRemoved)),
    suggestions: answer.suggestions.map((source) => redactSource(source, isRemoved)),
  }
}

/** What stands between claims claims nothing; but a heading may be the title of a document. */
const between = (text: string, isTouched: boolean): string =>
  isTouched ? text.replace(/^#{1,6}[ \t].*\n*/gm, '') : text

function redactSource(source: Source, isRemoved: (documentId: string) => boolean): Source {
  if (!isRemoved(source.documentId)) return source
  const { asks: _asks, ...rest } = source
  return { ...rest, title: removedNote, externalId: '', headingPath: [], text: removedNote }
}
