import type { AnswerTool } from './answer-tool'
import { calculateTool } from './calculate-tool'
import { listDocumentsTool } from './list-documents-tool'
import { lookUpTermTool } from './look-up-term-tool'
import { openSectionTool } from './open-section-tool'
import { queryTableTool } from './query-table-tool'
import { searchTool } from './search-tool'

/** The allow-list: what may be done for an answer, by a model or by our own rules. Nothing else can be called. */
export const answerTools: readonly AnswerTool[] = [
  searchTool,
  openSectionTool,
  listDocumentsTool,
  lookUpTermTool,
  queryTableTool,
  calculateTool,
]
