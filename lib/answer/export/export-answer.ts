import type { ExportFormat } from '@/lib/domain/export-formats'
import type { AnswerId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { getAnswer } from '../get-answer'
import { exportAnswers } from './export-answers'
import { renderExport, type ExportedFile } from './render-export'

/** One answer with its footnotes as a file. @throws not_found, conflict while it is being written */
export async function exportAnswer(
  runtime: Runtime,
  scope: Scope,
  { answerId, format, origin }: { answerId: AnswerId; format: ExportFormat; origin: string },
): Promise<ExportedFile> {
  const answer = await getAnswer(runtime, scope, answerId)
  if (answer.status === 'running')
    throw new FootnoteError('conflict', { detail: 'This answer is still being written. Export it when it is done.' })
  const document = await exportAnswers(runtime, scope, { title: answer.question, answers: [answer], origin })
  return renderExport(document, format, runtime.now())
}
