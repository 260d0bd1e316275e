import { readSections } from '@/db/queries/disputes/read-sections'
import { getDocument, type DocumentDetail } from '@/db/queries/documents/get-document'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { makePause } from '../disputes/make-pause'
import { readSection } from '../disputes/read-section'
import { splitSections } from '../disputes/split-sections'
import { alignStatements, type Alignment, type ComparedStatement } from './align-statements'

/** Sentences and rows that are read of each document at most; about 75 pages. */
export const mostStatements = 2_000

export type ComparedDocument = Pick<DocumentDetail, 'id' | 'title'> & {
  readonly revisionId: string
  readonly isCut: boolean
}
export type DocumentComparison = Alignment & { readonly first: ComparedDocument; readonly second: ComparedDocument }

/** What two documents of the reader's say alike, otherwise, and alone. No model is asked. @throws not_found, invalid_request for one document twice */
export async function comparePair(
  runtime: Runtime,
  scope: Scope,
  input: { firstId: DocumentId; secondId: DocumentId },
): Promise<DocumentComparison> {
  if (input.firstId === input.secondId)
    throw new FootnoteError('invalid_request', {
      detail: 'This is one document. Choose another one to compare it with.',
    })
  const first = await readStatements(runtime, scope, input.firstId)
  const second = await readStatements(runtime, scope, input.secondId)
  return { ...alignStatements(first.statements, second.statements), first: first.document, second: second.document }
}

async function readStatements(
  runtime: Runtime,
  scope: Scope,
  documentId: DocumentId,
): Promise<{ document: ComparedDocument; statements: ComparedStatement[] }> {
  const { id, title, activeRevisionId } = await getDocument(runtime.db, scope, { documentId })
  const read = activeRevisionId && (await readSections(runtime.db, scope, { revisionId: activeRevisionId }))
  if (!activeRevisionId || !read) throw new FootnoteError('not_found')
  const statements: ComparedStatement[] = []
  const pause = makePause()
  for (const section of splitSections(read.text, read.starts)) {
    if (statements.length >= mostStatements) break
    const { headingPath } = section
    for (const placed of readSection(title, section))
      if (!headingPath.includes(placed.statement.text.trim())) statements.push({ ...placed, headingPath })
    await pause()
  }
  const isCut = statements.length >= mostStatements
  return {
    document: { id, title, revisionId: activeRevisionId, isCut },
    statements: statements.slice(0, mostStatements),
  }
}
