import type { PromptTemplate } from './prompt-template'
import { answerV1 } from './templates/answer-v1'
import { rewriteV1 } from './templates/rewrite-v1'

const released: readonly PromptTemplate[] = [answerV1, rewriteV1]

/** The template in use: the highest released version of that name. */
export function activePrompt(name: PromptTemplate['name']): PromptTemplate {
  const versions = released.filter((template) => template.name === name)
  return versions.reduce((best, template) => (template.version > best.version ? template : best))
}
