import { activateRevision } from '@/db/queries/documents/activate-revision'
import { finishStaged } from '@/db/queries/rebuilds/finish-staged'
import type { ClaimedRevision } from '@/db/queries/documents/claim-revision'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import type { ReadDocument } from '../child/messages'
import { parseDocumentDate } from '../documents/parse-document-date'
import { parserVersion } from '../parse/parsed-file'
import type { Progress } from './track-progress'

/** Switches readers over to this revision, in one transaction; one that is built for a rebuild is only completed. @throws ingest_cancelled when it was taken away meanwhile */
export async function activate(
  runtime: Runtime,
  scope: Scope,
  { revision, document }: ClaimedRevision,
  read: ReadDocument,
  progress: Progress,
): Promise<void> {
  progress.enter('index')
  progress.check()
  const { parsed } = read
  if (revision.isStaged) return completeStaged(runtime, scope, revision, read, progress)
  await runtime.db.transaction(async (tx) => {
    const isOurs = await activateRevision(tx, scope, {
      revisionId: revision.id,
      documentId: document.id,
      attempt: revision.attempts,
      now: runtime.now(),
      title: read.title,
      documentDate: parseDocumentDate(parsed.metadata['date'] ?? parsed.metadata['updated']),
      metadata: { ...parsed.metadata },
      revision: {
        ...revisionFields(read),
        chunksDone: read.chunks.length,
        stageMs: progress.stageMs(),
      },
    })
    if (!isOurs) throw new FootnoteError('ingest_cancelled')
  })
}

/** What is built for a rebuild waits for its switch. */
async function completeStaged(
  runtime: Runtime,
  scope: Scope,
  revision: ClaimedRevision['revision'],
  read: ReadDocument,
  progress: Progress,
): Promise<void> {
  const { metadata } = read.parsed
  const isOurs = await finishStaged(runtime.db, scope, {
    revisionId: revision.id,
    attempt: revision.attempts,
    now: runtime.now(),
    after: {
      title: read.title,
      documentDate: parseDocumentDate(metadata['date'] ?? metadata['updated']),
      metadata: { ...metadata },
    },
    revision: { ...revisionFields(read), chunksDone: read.chunks.length, stageMs: progress.stageMs() },
  })
  if (!isOurs) throw new FootnoteError('ingest_cancelled')
}

/** What a parse leaves on its revision's row. */
export function revisionFields({ parsed, chunks, chunkerVersion }: ReadDocument) {
  return {
    text: parsed.text,
    pageSizes: parsed.pages ? [...parsed.pages] : null,
    language: parsed.language,
    coverage: parsed.coverage,
    coverageReport: parsed.report ?? null,
    warnings: [...parsed.warnings],
    parserVersion,
    chunkerVersion,
    pagesTotal: parsed.pages?.length ?? null,
    pagesDone: parsed.pages?.length ?? 0,
    chunksTotal: chunks.length,
  }
}
