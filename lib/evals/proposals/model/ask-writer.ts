import { generateText, NoObjectGeneratedError, Output } from 'ai'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { removeHiddenText } from '@/lib/guardrails/remove-hidden-text'
import { fillTemplate } from '@/lib/prompts/fill-template'
import type { Runtime } from '@/lib/runtime/runtime'
import { caseWriter } from './case-writer-v1'

const patienceMs = 60_000

export type Written = { readonly question: string; readonly answer: string }
type Input = {
  readonly model: string
  readonly title: string
  readonly passage: string
  readonly count: number
  readonly requestId: string
  readonly signal: AbortSignal
}

/** Text between the writer's tags: without hidden characters, and unable to end its place. */
const asData = (text: string): string => removeHiddenText(text).replace(/<(?=\s*\/?\s*passage\b)/gi, '‹')

/**
 * What a model would ask of a passage; none where its reply is not what was asked for. Calls are metered and limited like any other.
 * @throws budget_exhausted, provider errors, and the abort reason of `signal`
 */
export async function askWriter(runtime: Runtime, scope: Scope, input: Input): Promise<Written[]> {
  const { requestId, signal, count } = input
  const model = await runtime.models.chatModel({ scope, task: 'propose', requestId }, input.model)
  if (model.provider === 'local') throw new FootnoteError('provider_not_configured')
  const values = { count: String(count), title: asData(input.title), passage: asData(input.passage) }
  try {
    const { output } = await generateText({
      model,
      system: caseWriter.system,
      prompt: fillTemplate(caseWriter.user, values),
      output: Output.object({ schema: caseWriter.schema, name: 'questions' }),
      temperature: 0,
      maxRetries: 0,
      maxOutputTokens: 2_000,
      abortSignal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
    })
    return output.questions.slice(0, count)
  } catch (error) {
    if (NoObjectGeneratedError.isInstance(error)) return []
    throw error
  }
}
