import { generateText } from 'ai'
import { z } from 'zod'
import type { Scope } from '@/lib/domain/scope'
import { activePrompt } from '@/lib/prompts/active-prompt'
import { fillTemplate } from '@/lib/prompts/fill-template'
import { neutralize } from '@/lib/prompts/neutralize'
import type { Runtime } from '@/lib/runtime/runtime'
import { callContext } from '../call-context'
import type { AnswerInput } from '../stream-parts'
import { answerPlace, isChained, mostParts, type QuestionPart } from './question-part'
import { readJson } from './read-json'
import { splitQuestion } from './split-question'

const partSchema = z
  .string()
  .trim()
  .min(5)
  .max(300)
  .transform((part) => part.replaceAll('{1}', answerPlace))
/** What a model has to reply. The place of an earlier answer may not stand in the first part. */
const replySchema = z
  .strictObject({ parts: z.array(partSchema).min(1).max(mostParts) })
  .refine(({ parts }) => !isChained(parts[0] ?? ''), { error: 'nothing comes before the first part' })

/** No question without one of these is of several parts; it costs nothing then, not even the question to a model. */
export const mayHaveParts =
  /(?<![\p{L}'’-])(?:et|ou|y|e|ed)(?![\p{L}'’-])|\b(?:and|or|versus|vs|than|compare[ds]?|difference|both|und|oder|sowie|als|Vergleich|Unterschied|beide)\b|\?.+\?|,\s|\b(?:that|which|who|whose)\s\p{Ll}|\b(?:of|for|by|from) the \p{Ll}+ (?:of|for|in)\b/iu

/** The reader waits meanwhile: a model that takes longer leaves it to the rules. */
const patienceMs = 4000

/**
 * The questions that a question is made of, one alone when it is simple. With a hosted model the model says so; without one, and when its reply
 * is anything but a few questions, our own rules do.
 */
export async function decomposeQuestion(
  runtime: Runtime,
  scope: Scope,
  input: AnswerInput,
  question: string,
): Promise<QuestionPart[]> {
  if (!mayHaveParts.test(question)) return [question]
  try {
    return (await askModel(runtime, scope, input, question)) ?? splitQuestion(question)
  } catch (error) {
    if (input.signal.aborted) throw error
    runtime.log.warn('decompose-failed', { answerId: input.answerId, requestId: input.requestId })
    return splitQuestion(question)
  }
}

async function askModel(
  runtime: Runtime,
  scope: Scope,
  input: AnswerInput,
  question: string,
): Promise<QuestionPart[] | null> {
  const model = await runtime.models.chatModel(callContext(scope, 'rewrite', input), input.modelId)
  if (model.provider === 'local') return null
  const template = activePrompt('decompose')
  const { text } = await generateText({
    model,
    system: template.system,
    prompt: fillTemplate(template.user, { question: neutralize(question) }),
    maxRetries: 0,
    maxOutputTokens: 400,
    temperature: 0,
    abortSignal: AbortSignal.any([input.signal, AbortSignal.timeout(patienceMs)]),
  })
  const reply = replySchema.safeParse(readJson(text))
  if (!reply.success) return null
  const { parts } = reply.data
  return parts.length === 1 ? [question] : parts
}
