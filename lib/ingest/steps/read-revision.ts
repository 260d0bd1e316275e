import type { ClaimedRevision } from '@/db/queries/documents/claim-revision'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import type { ReadDocument } from '../child/messages'
import type { DocumentReader } from '../child/parser-pool'
import type { UnpackTarget } from '../parse/parsed-file'
import type { Progress } from './track-progress'

/** What a revision has from its last recognised page on: a long scan moves its deadline before it page by page. */
const recognisedDeadlineMs = 20 * 60_000

/** Parses and chunks the stored original in a parser process. @throws FootnoteError with the code that this file ends with */
export async function readRevision(
  runtime: Runtime,
  scope: Scope,
  { revision, document, chunking }: ClaimedRevision,
  reader: DocumentReader,
  progress: Progress,
  unpack: UnpackTarget | null,
): Promise<ReadDocument> {
  const blob = await runtime.storage.localPath(scope.workspaceId, revision.blobHash)
  try {
    progress.check()
    progress.enter('parse')
    const { fileName, mediaType } = revision
    const title = document.titleIsGiven ? document.title : null
    const outcome = await reader.readFile(
      { path: blob.path, fileName, mediaType, title, chunking, ...(unpack ? { unpack } : {}) },
      {
        signal: progress.signal,
        onProgress({ stage, pagesDone, pagesTotal }) {
          if (stage !== progress.stage()) progress.enter(stage)
          if (pagesTotal > 0) progress.update({ pagesDone, pagesTotal })
          if (stage === 'ocr') progress.update({ deadlineAt: new Date(runtime.now().getTime() + recognisedDeadlineMs) })
        },
      },
    )
    progress.check()
    if (outcome.ok) return outcome.document
    throw new FootnoteError(
      outcome.failure.code,
      outcome.failure.detail === null ? {} : { detail: outcome.failure.detail },
    )
  } finally {
    await blob.release()
  }
}
