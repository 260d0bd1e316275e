import type { PromptName } from '@/lib/domain/prompt-version'
import type { PromptTemplate } from './prompt-template'
import { newestShipped } from './shipped-prompts'

/** The template in use of a prompt that is changed in Git only: the newest. The answer prompt has versions, see choose-prompt.ts. */
export function activePrompt(name: Exclude<PromptName, 'answer'>): PromptTemplate {
  return newestShipped(name)
}
