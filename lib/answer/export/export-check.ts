import { readCitationPlaces } from '@/db/queries/documents/read-citation-places'
import { readRevisionSlices } from '@/db/queries/read-revision-slices'
import type { ExportFormat } from '@/lib/domain/export-formats'
import type { RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { CheckExport, SentenceVerdict } from '@/lib/domain/text-check'
import type { Runtime } from '@/lib/runtime/runtime'
import type { ExportDocument, ExportMark } from './export-document'
import { renderExport, type ExportedFile } from './render-export'
import { formatDay, writeNote } from './write-note'

const markWords = {
  supported: null,
  contradicted: 'the documents say otherwise',
  unsupported: 'not supported',
  nothing_found: 'nothing found',
} as const satisfies Record<SentenceVerdict, string | null>

/**
 * A checked text with its verdicts and footnotes as a file. The result comes back from the reader's browser, because it is stored nowhere; so the
 * words of the footnotes are read anew from the pinned revisions, with the reader's rights of now, and never taken from the request.
 */
export async function exportCheck(
  runtime: Runtime,
  scope: Scope,
  { check, format, origin }: { check: CheckExport; format: ExportFormat; origin: string },
): Promise<ExportedFile> {
  const now = runtime.now()
  return renderExport(await toDocument(runtime, scope, check, origin), format, now)
}

async function toDocument(runtime: Runtime, scope: Scope, check: CheckExport, origin: string): Promise<ExportDocument> {
  const cited = check.citations.map(({ revisionId, ...span }) => ({ ...span, revisionId: revisionId as RevisionId }))
  const [places, quotes] = await Promise.all([
    readCitationPlaces(runtime.db, scope, cited),
    readRevisionSlices(runtime.db, scope, cited),
  ])
  const notes = cited.map((span, index) =>
    writeNote(index + 1, { ...span, quote: quotes[index] ?? '' }, places[index] ?? null, origin),
  )
  const { text, marks } = placeFootnotes(check)
  const counts = describeCounts(check)
  return {
    title: 'Checked text',
    byline: `Checked on ${formatDay(runtime.now().toISOString())}: ${counts}`,
    sections: [{ heading: null, text, isMarkdown: false, marks, remarks: [] }],
    notes,
  }
}

/** Sets footnotes behind their sentences, and moves what follows along. */
function placeFootnotes({ text, sentences, citations }: CheckExport): { text: string; marks: ExportMark[] } {
  let out = ''
  let at = 0
  const marks: ExportMark[] = []
  for (const { start, end, verdict, markers } of [...sentences].sort((a, b) => a.start - b.start)) {
    if (start < at || end > text.length) continue
    out += text.slice(at, start)
    const words = markWords[verdict]
    if (words !== null) marks.push({ start: out.length, end: out.length + end - start, words })
    out += text.slice(start, end)
    out += markers
      .filter((marker) => marker <= citations.length)
      .map((marker) => ` [${marker}]`)
      .join('')
    at = end
  }
  return { text: out + text.slice(at), marks }
}

function describeCounts({ sentences }: CheckExport): string {
  const names = {
    supported: 'supported',
    contradicted: 'contradicted',
    unsupported: 'not supported',
    nothing_found: 'nothing found',
  }
  return Object.entries(names)
    .map(([verdict, name]) => `${sentences.filter((sentence) => sentence.verdict === verdict).length} ${name}`)
    .join(', ')
}
