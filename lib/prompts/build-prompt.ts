import type { Passage } from '@/lib/domain/passage'
import { fillTemplate } from './fill-template'
import { neutralize } from './neutralize'
import type { PromptTemplate } from './prompt-template'
import { renderPassage } from './render-passage'

export type BuiltPrompt = {
  readonly version: number
  readonly system: string
  readonly user: string
  /** The passages that fitted, in the order of their numbers: passage n of the prompt is `passages[n - 1]`. */
  readonly passages: readonly Passage[]
  /** Tokens that the reply may have at most, where it is not the usual length. */
  readonly maxOutputTokens?: number
}

/**
 * Numbers the passages from 1, wraps each in tags that it cannot close itself, and takes as many as fit into the budget.
 * The first passage is always taken. @param tokenBudget tokens of all passages together, by the passages' own counts
 */
export function buildPrompt(
  template: PromptTemplate,
  question: string,
  passages: readonly Passage[],
  tokenBudget: number,
): BuiltPrompt {
  const fitting: Passage[] = []
  let spent = 0
  for (const passage of passages) {
    if (fitting.length > 0 && spent + passage.tokenCount > tokenBudget) break
    fitting.push(passage)
    spent += passage.tokenCount
  }
  const blocks = fitting.map((passage, index) => renderPassage(passage, index + 1)).join('\n\n')
  return {
    version: template.version,
    system: template.system,
    user: fillTemplate(template.user, { passages: blocks, question: neutralize(question) }),
    passages: fitting,
  }
}
