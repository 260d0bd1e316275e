import type { Citation } from '@/lib/domain/answer'
import type { AnswerRecord } from '../answer-record'
import { createSameWordsReader, type SameWordsReader } from '@/lib/domain/text/same-words'
import { createCitationRegister } from '../cite-passages'
import { createFootnoteWriter, type CheckedAgainst, type FootnoteWriter } from '../create-footnote-writer'
import { readEvidence } from '../evidence'
import { readForm } from '../forms/read-form'
import { setForm } from '../forms/set-form'
import { verifyCalculated } from '../verify-calculated'
import { createClaimVerifier } from '../verify-claims'
import { describeMissing } from './describe-missing'
import type { GatheredPart } from './gather-parts'
import { joinEnds } from './join-ends'

/**
 * Writes the parts one below the other into the record's writer, each checked against its own passages and with one count of footnotes, and
 * says at the end which of them no document answers. Yields what can be shown.
 */
export async function* writeParts(
  record: AnswerRecord,
  parts: readonly GatheredPart[],
  { signal, strict }: { signal: AbortSignal; strict: boolean },
): AsyncGenerator<string> {
  const citations: Citation[] = []
  // The register's own list, which grows: a draft that breaks off keeps the footnotes of what was written.
  record.citations = citations
  const missing: string[] = []
  const alike = createSameWordsReader(record.expansions.filter((one) => one.applied))
  let writer: FootnoteWriter | null = null
  for (const part of parts) {
    if (signal.aborted) break
    const against = checkedAgainst(part, citations, alike)
    writer ??= createFootnoteWriter(against, strict)
    record.writer = writer
    writer.turnTo(against)
    const before = writer.text
    let isWritten = false
    for await (const piece of part.draft) {
      if (piece.type === 'end') record.end = joinEnds(record.end, piece)
      if (part.adds !== 'new') continue
      if (piece.type === 'hint') writer.hint(piece.span)
      if (piece.type === 'text' && !isWritten && before !== '') yield writer.remark('\n\n')
      if (piece.type === 'text' && !isWritten && part.heading) yield writer.push(`## ${toHeading(part.heading)}\n\n`)
      isWritten ||= piece.type === 'text'
      const delta =
        piece.type === 'text' ? writeText(writer, part, piece.delta) : piece.type === 'end' ? writer.flush() : ''
      if (delta !== '') yield delta
    }
    if (!isWritten && part.adds !== 'said' && !part.isExtra) missing.push(part.question)
  }
  if (writer === null || missing.length === 0 || missing.length === parts.length || signal.aborted) return
  yield writer.remark(describeMissing(missing))
}

/** A valid form comes as one piece; whatever is none is prose. Numbers of passages are hints: after the cache they may count others. */
function writeText(writer: FootnoteWriter, { form }: GatheredPart, delta: string): string {
  const reading = form ? readForm(form, delta, Infinity) : null
  return reading?.ok ? writer.place(setForm(reading.form)) : writer.push(delta)
}

/** Titles of documents and words of the question, on one line. */
const toHeading = (text: string): string =>
  text
    .replace(/[\s#]+/g, ' ')
    .trim()
    .slice(0, 120)

function checkedAgainst(
  { prompt: { passages }, calculations = [] }: GatheredPart,
  citations: Citation[],
  alike: SameWordsReader,
): CheckedAgainst {
  const verify = createClaimVerifier(passages, () => passages.map((passage) => readEvidence(passage, alike)))
  return {
    verify: verifyCalculated(verify, passages, calculations),
    register: createCitationRegister(passages, citations),
    passageTexts: passages.map((passage) => passage.text),
  }
}
