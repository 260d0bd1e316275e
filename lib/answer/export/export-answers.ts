import { readCitationPlaces } from '@/db/queries/documents/read-citation-places'
import { scopeInConversation } from '@/lib/auth/require-scope'
import type { Citation, VerifiedMark } from '@/lib/domain/answer'
import type { StoredAnswer } from '@/lib/domain/conversation'
import { describeExpansions } from '@/lib/domain/describe-expansions'
import { describeWithheld } from '@/lib/domain/describe-withheld'
import { unsureWords } from '@/lib/domain/unsure-words'
import type { Calculation } from '@/lib/domain/deep-answer'
import type { ConversationId, RevisionId } from '@/lib/domain/ids'
import { removedNote } from '@/lib/domain/redact-answer'
import type { QuestionFilter } from '@/lib/domain/question-filter'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import type { ExportDocument, ExportNote, ExportSection } from './export-document'
import { renumberFootnotes } from './renumber-footnotes'
import { formatDay, writeNote } from './write-note'
import { writeServiceNote } from './write-service-note'

/**
 * Answers as a document, with one count of footnotes. The answers are as their reader sees them today: words of deleted documents are gone, and
 * what rests on a closed source is withheld; the footnotes ask for the rights once more. All are of one conversation.
 * @param origin where the deep links lead: `https://footnote.example.com`
 */
export async function exportAnswers(
  runtime: Runtime,
  scope: Scope,
  { title, answers, origin }: { title: string; answers: readonly StoredAnswer[]; origin: string },
): Promise<ExportDocument> {
  const finished = answers.filter((answer) => answer.status !== 'running')
  const cited = finished.flatMap((answer) => answer.citations)
  const conversationId = answers[0]?.conversationId as ConversationId | undefined
  const places = await readCitationPlaces(
    runtime.db,
    conversationId ? scopeInConversation(scope, conversationId) : scope,
    cited.map(({ revisionId, charStart }) => ({ revisionId: revisionId as RevisionId, charStart })),
  )
  const notes = cited.map((citation, index): ExportNote => {
    const { service } = citation
    if (service && !isClosed(citation)) return writeServiceNote(index + 1, citation.quote, service)
    const place = isClosed(citation) ? null : (places[index] ?? null)
    return writeNote(index + 1, citation, place, origin)
  })
  let before = 0
  const sections = finished.map((answer) => {
    const section = toSection(answer, before, finished.length > 1)
    before += answer.citations.length
    return section
  })
  return { title, byline: bylineOf(finished), sections, notes }
}

const verifiedRemark = ({ by, at }: VerifiedMark): string =>
  `Verified${by === '' ? '' : ` by ${by}`} on ${formatDay(at)}.`

const sumRemark = ({ expression, result }: Calculation): string =>
  `Calculated from cited figures, not quoted: ${expression} = ${result}.`

/** What was searched, in the words that the reader was told it in: whoever reads the file must know that it is not all documents. */
function limitRemarks(filters: readonly QuestionFilter[]): string[] {
  const labels = filters.filter(({ applied }) => applied).map(({ label }) => label)
  return labels.length === 0 ? [] : [`Limited to: ${labels.join('; ')}.`]
}

const isClosed = (citation: Citation): boolean => citation.withheld === true || citation.quote === removedNote

function bylineOf(answers: readonly StoredAnswer[]): string {
  const models = [...new Set(answers.filter((answer) => !answer.verified).map((answer) => answer.model))].join(', ')
  const day = answers[0] ? formatDay(answers[0].createdAt) : ''
  return [day && `Asked on ${day}`, models && `answered by ${models}`].filter(Boolean).join(', ')
}

function toSection(answer: StoredAnswer, before: number, isOneOfSeveral: boolean): ExportSection {
  const isRefused = answer.status === 'refused'
  const withheld = isRefused ? null : describeWithheld(answer.withheldClaims)
  const readAs = describeExpansions(answer.expansions ?? [])
  const numbers = new Map(answer.citations.map(({ marker }, index) => [marker, before + index + 1]))
  const marks = answer.claims
    .filter((claim) => claim.verdict === 'unsupported')
    .map(({ start, end }) => ({ start, end, words: 'no source' }))
  return {
    heading: isOneOfSeveral ? answer.question : null,
    isMarkdown: true,
    ...renumberFootnotes(isRefused ? '' : answer.text, numbers, isRefused ? [] : marks),
    remarks: [
      ...limitRemarks(answer.filters ?? []),
      ...(readAs === '' ? [] : [`${readAs}.`]),
      ...answer.claims.flatMap(({ calculation }) => (calculation ? [sumRemark(calculation)] : [])),
      ...(answer.verified ? [verifiedRemark(answer.verified)] : []),
      ...(answer.unsure ? [unsureWords] : []),
      ...(withheld === null ? [] : [withheld]),
      ...(answer.refusal ? [answer.refusal.message] : []),
      ...(answer.status === 'failed' ? [`This answer is unfinished. ${answer.error?.message ?? ''}`.trim()] : []),
      ...(answer.stopped && answer.status === 'answered' ? ['This answer was stopped before its end.'] : []),
      ...(answer.fallback ? [answer.fallback.message] : []),
    ],
  }
}
