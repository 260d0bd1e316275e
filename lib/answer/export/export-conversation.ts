import type { ExportFormat } from '@/lib/domain/export-formats'
import type { ConversationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { getConversation } from '../get-conversation'
import { exportAnswers } from './export-answers'
import { renderExport, type ExportedFile } from './render-export'

/** A conversation with one count of footnotes through all its answers, as a file. What is still being written is left out. @throws conversation_gone */
export async function exportConversation(
  runtime: Runtime,
  scope: Scope,
  { conversationId, format, origin }: { conversationId: ConversationId; format: ExportFormat; origin: string },
): Promise<ExportedFile> {
  const { title, answers } = await getConversation(runtime, scope, conversationId)
  return renderExport(await exportAnswers(runtime, scope, { title, answers, origin }), format, runtime.now())
}
