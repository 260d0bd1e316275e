import type { Passage } from '@/lib/domain/passage'
import { removeHiddenText } from '@/lib/guardrails/remove-hidden-text'
import { fillTemplate } from './fill-template'
import { neutralize } from './neutralize'
import type { PromptTemplate } from './prompt-template'

export type BuiltPrompt = {
  readonly version: number
  readonly system: string
  readonly user: string
  /** The passages that fitted, in the order of their numbers: passage n of the prompt is `passages[n - 1]`. */
  readonly passages: readonly Passage[]
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

function renderPassage(passage: Passage, number: number): string {
  const where = [passage.title, ...passage.headingPath].join(' > ')
  const date = passage.date ? ` date="${attribute(passage.date)}"` : ''
  return `<passage number="${number}" from="${attribute(where)}"${date}>\n${neutralize(passage.text)}\n</passage>`
}

function attribute(text: string): string {
  return removeHiddenText(text)
    .replace(/["<>\n]/g, ' ')
    .slice(0, 200)
}
