import type { Citation, Claim } from '@/lib/domain/answer'
import type { ClaimExplanation, Reason } from '@/lib/domain/claim-explanation'
import type { StoredAnswer } from '@/lib/domain/conversation'
import type { Calculation } from '@/lib/domain/deep-answer'
import type { AnswerId } from '@/lib/domain/ids'
import { removedNote } from '@/lib/domain/redact-answer'
import type { Scope } from '@/lib/domain/scope'
import { shownForm } from '@/lib/domain/shown-form'
import { createSameWordsReader } from '@/lib/domain/text/same-words'
import { valueLineEnd } from '@/lib/domain/value-line'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { leastCover } from '../compare-claim'
import { readEvidence } from '../evidence'
import { getAnswer } from '../get-answer'
import type { SupportSpan } from '../verify-claims'
import { explainClaim } from './explain-claim'
import { locateSpan, type ShownPassage } from './locate-span'
import { stateCell } from './state-cell'

/**
 * Why a claim of an answer has its verdict, worked out from the pinned spans that are stored with it, with today's rights: of what the reader
 * may no longer open nothing is shown. @param input.start where the claim begins in the answer's text
 * @throws not_found, also when the answer has no claim there (any more)
 */
export async function explainAnswerClaim(
  runtime: Runtime,
  scope: Scope,
  input: { answerId: AnswerId; start: number },
): Promise<ClaimExplanation> {
  const answer = await getAnswer(runtime, scope, input.answerId)
  const stored = answer.claims.find((one) => one.start === input.start)
  if (!stored) throw new FootnoteError('not_found')
  const claim = { ...stored, text: stateClaim(answer, stored) }
  const cited = answer.citations.filter(({ marker }) => claim.citations.includes(marker))
  if (isWithheld(stored, cited)) return { ...nothingShown(claim), withheld: true }

  const { passages, spans } = cited.length > 0 ? placeCitations(cited, answer) : { passages: answer.sources, spans: [] }
  const alike = createSameWordsReader((answer.expansions ?? []).filter((one) => one.applied))
  const explained = explainClaim({ text: claim.text, verdict: claim.verdict, spans }, passages, () =>
    passages.map((passage) => readEvidence(passage, alike)),
  )
  const markers = new Map(spans.map((span, index) => [keyOf(span), cited[index]?.marker ?? null]))
  const shown = explained.spans.map(async ({ parts, ...span }) => {
    const passage = passages[span.passage]
    return (
      passage && {
        ...(await locateSpan(runtime, scope, passage, span)),
        marker: markers.get(keyOf(span)) ?? null,
        parts: [...parts],
      }
    )
  })
  return {
    ...nothingShown(claim),
    parts: [...explained.parts],
    cover: explained.cover,
    carriedShare: stored.calculation ? null : explained.carriedShare,
    reasons: stored.calculation ? reasonsOfSum(stored.calculation, explained.reasons) : [...explained.reasons],
    spans: (await Promise.all(shown)).filter((span) => span !== undefined),
  }
}

/** What was checked: of the value of a fact the sentence that states it, of a cell its row and column too. */
function stateClaim({ form, text, claims }: StoredAnswer, claim: Claim): string {
  const isValue = claim.start === 0 && valueLineEnd(shownForm(form), text) > 0
  return (isValue ? claims.find(({ start }) => start > claim.end)?.text : undefined) ?? stateCell(text, claim)
}

/** The result stands in no passage, which would speak against any other claim. */
function reasonsOfSum({ expression, result }: Calculation, compared: readonly Reason[]): Reason[] {
  const sum = { holds: true, text: `Worked out from the figures of these passages: ${expression} = ${result}.` }
  return [sum, ...compared.filter(({ holds }) => holds)]
}

function nothingShown({ text, verdict }: Claim): ClaimExplanation {
  return {
    text,
    verdict,
    parts: [],
    spans: [],
    cover: null,
    leastCover,
    carriedShare: null,
    reasons: [],
    withheld: false,
  }
}

/** A source is closed to the reader, or was deleted with its words. */
function isWithheld(claim: Claim, cited: readonly Citation[]): boolean {
  return claim.text === removedNote || cited.some((one) => one.withheld === true || one.quote === removedNote)
}

const keyOf = ({ passage, start, end }: SupportSpan): string => `${passage} ${start} ${end}`

/** The stored source that holds each citation, or the citation's own quote where none does. */
function placeCitations(
  cited: readonly Citation[],
  { sources }: StoredAnswer,
): { passages: ShownPassage[]; spans: SupportSpan[] } {
  const passages = cited.map((citation): ShownPassage => {
    const holding = sources.find(
      (source) =>
        source.revisionId === citation.revisionId &&
        source.charStart <= citation.charStart &&
        source.charEnd >= citation.charEnd,
    )
    return holding ?? { ...citation, headingPath: [], text: citation.quote }
  })
  const spans = cited.map(({ charStart, charEnd }, passage) => {
    const offset = passages[passage]?.charStart ?? 0
    return { passage, start: charStart - offset, end: charEnd - offset }
  })
  return { passages, spans }
}
