import { FootnoteError } from '@/lib/errors/footnote-error'
import type { PromptTemplate } from './prompt-template'
import { answerV1 } from './templates/answer-v1'
import { decomposeV1 } from './templates/decompose-v1'
import { rewriteV1 } from './templates/rewrite-v1'

const released: readonly PromptTemplate[] = [answerV1, rewriteV1, decomposeV1]

/**
 * The template in use: the highest released version of that name, or the one that an eval run asks for.
 * @throws invalid_request for a version that was never released
 */
export function activePrompt(name: PromptTemplate['name'], version?: number): PromptTemplate {
  const versions = released.filter((template) => template.name === name)
  if (version === undefined) return versions.reduce((best, one) => (one.version > best.version ? one : best))
  const found = versions.find((template) => template.version === version)
  if (!found) {
    const known = versions.map((template) => template.version).join(', ')
    throw new FootnoteError('invalid_request', {
      detail: `There is no version ${version} of the prompt. Known: ${known}.`,
    })
  }
  return found
}
