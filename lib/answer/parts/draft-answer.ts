import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import type { AnswerRecord } from '../answer-record'
import { callContext } from '../call-context'
import { gatherDeeply } from '../deep/gather-deeply'
import { routeQuestion } from '../routing/route-question'
import type { AnswerInput } from '../stream-parts'
import { toRecipe } from '../to-recipe'
import { distinctPassages } from './distinct-passages'
import { gatherParts } from './gather-parts'
import { writeParts } from './write-parts'

/**
 * Route model -> take apart -> retrieve and build prompt of each part. What was found is in the record when this resolves.
 * @returns the text, which is written, verified and cited while it is read
 */
export async function draftAnswer(
  runtime: Runtime,
  scope: Scope,
  input: AnswerInput,
  record: AnswerRecord,
  { question }: { question: string },
): Promise<AsyncIterable<string>> {
  // A cheaper model is for simple questions: who wants it looked into wants the one that was chosen.
  const modelId = input.deep ? input.modelId : routeQuestion(input, question)
  const model = await runtime.models.chatModel(callContext(scope, 'answer', input), modelId)
  const parts = input.deep
    ? await gatherDeeply(runtime, scope, input, record, { model, question })
    : await gatherParts(runtime, scope, input, model, question)
  record.retrieveMs = Math.max(...parts.map((part) => part.retrieveMs))
  record.passages = distinctPassages(parts)
  // What only quotes says it when it is there: most questions that call for a form are answered in prose. Of a value it is known already.
  const form = parts[0]?.form ?? null
  record.form = model.provider === 'local' && form !== 'fact' ? null : form
  record.promptVersion = input.prompt.version
  record.recipe = toRecipe(input, parts, record.passages)
  return writeParts(record, parts, { signal: input.signal, strict: input.strict })
}
