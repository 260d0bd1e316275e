import { generateText } from 'ai'
import type { Scope } from '@/lib/domain/scope'
import { activePrompt } from '@/lib/prompts/active-prompt'
import { fillTemplate } from '@/lib/prompts/fill-template'
import { neutralize } from '@/lib/prompts/neutralize'
import type { Runtime } from '@/lib/runtime/runtime'
import { callContext } from './call-context'
import { dependsOnHistory } from './depends-on-history'
import { readHistory, type HistoryTurn } from './read-history'
import { resolveFollowUp } from './resolve-follow-up'
import type { AnswerInput } from './stream-parts'

const rememberedTurns = 4
const longestRewrite = 600

/**
 * The question as it stands alone. With a hosted model the model rewrites it; without one, and when the model fails or answers
 * with something that is no question, our own rules do. A question that already stands alone costs nothing.
 */
export async function rewriteQuestion(
  runtime: Runtime,
  scope: Scope,
  input: AnswerInput,
  question: string,
): Promise<string> {
  if (input.turn <= 1 || !dependsOnHistory(question)) return question
  const { conversationId, turn } = input
  const history = await readHistory(runtime, scope, { conversationId, turn, limit: rememberedTurns })
  if (history.length === 0) return question
  const byRule = resolveFollowUp(
    question,
    history.map((one) => one.standaloneQuestion ?? one.question),
  )
  try {
    return (await rewriteByModel(runtime, scope, input, question, history)) ?? byRule
  } catch (error) {
    if (input.signal.aborted) throw error
    runtime.log.warn('rewrite-failed', { answerId: input.answerId, requestId: input.requestId })
    return byRule
  }
}

async function rewriteByModel(
  runtime: Runtime,
  scope: Scope,
  input: AnswerInput,
  question: string,
  history: readonly HistoryTurn[],
): Promise<string | null> {
  const model = await runtime.models.chatModel(callContext(scope, 'rewrite', input), input.modelId)
  if (model.provider === 'local') return null
  const template = activePrompt('rewrite')
  const turns = [...history].reverse().map((one) => `Q: ${one.question}\nA: ${one.text.slice(0, 500)}`)
  const { text } = await generateText({
    model,
    system: template.system,
    prompt: fillTemplate(template.user, { history: neutralize(turns.join('\n')), question: neutralize(question) }),
    maxRetries: 0,
    maxOutputTokens: 200,
    abortSignal: input.signal,
  })
  const rewritten = text.trim()
  return rewritten === '' || rewritten.length > longestRewrite || rewritten.includes('\n') ? null : rewritten
}
