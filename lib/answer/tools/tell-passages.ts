import type { Passage } from '@/lib/domain/passage'
import { renderPassage } from '@/lib/prompts/render-passage'
import type { ToolResult } from './answer-tool'
import type { Notebook } from './create-notebook'

const nothing = 'No passage was found. Try other words, or go on with what there is.'
const full = 'There is no room for more passages. Write the report from those that you have.'

/** Takes what was found into the notebook and tells it, numbered as the report will have it. */
export function tellPassages(notes: Notebook, found: readonly Passage[]): ToolResult {
  if (found.length === 0) return { text: nothing, found: 0 }
  const numbers = notes.add(found)
  if (numbers.length === 0) return { text: full, found: 0 }
  const blocks = numbers.map((number) => {
    const passage = notes.passages()[number - 1] as Passage
    return renderPassage(passage, number, passage.service ? undefined : notes.nameOf(passage.documentId))
  })
  return { text: blocks.join('\n\n'), found: numbers.length }
}
