import { tool, type ModelMessage, type ToolSet } from 'ai'
import { activePrompt } from '@/lib/prompts/active-prompt'
import { fillTemplate } from '@/lib/prompts/fill-template'
import { neutralize } from '@/lib/prompts/neutralize'
import { renderPassage } from '@/lib/prompts/render-passage'
import type { AnswerTool } from '../tools/answer-tool'
import { askSessionModel } from './ask-session-model'
import type { DeepSession } from './deep-session'
import { planQuestions } from './plan-questions'

type Result = NonNullable<Awaited<ReturnType<typeof askSessionModel>>>
type Call = Result['toolCalls'][number]

/** Calls of one round that are run; a model that wants more is told to ask again. */
const mostAtOnce = 5
const tooMany = 'Not run: too many calls at once.'

/**
 * Plan, a search for each of its questions, then rounds in which a model asks for what is missing, until it asks for nothing more or a bound
 * holds. A model that knows no tools, or ignores them, has the passages of the plan. Everything found is in the session's notes.
 * @throws only when the reader has stopped
 */
export async function researchWithModel(session: DeepSession, tools: readonly AnswerTool[]): Promise<void> {
  const questions = await planQuestions(session)
  for (const query of questions) await session.runTool({ name: 'search', input: { query: query.slice(0, 300) } })
  const template = activePrompt('research')
  const messages: ModelMessage[] = [{ role: 'user', content: openingOf(session, template.user, questions) }]
  const offered: ToolSet = Object.fromEntries(
    tools.map(({ name, description, schema }) => [name, tool({ description, inputSchema: schema })]),
  )
  for (let round = 0; round < session.limits.rounds; round++) {
    const result = await askSessionModel(session, {
      system: template.system,
      messages,
      tools: offered,
      maxOutputTokens: 1_000,
      timeLimitMs: session.limits.roundMs,
    })
    if (result === null || result.toolCalls.length === 0) return
    const replies: string[] = []
    for (const [at, call] of result.toolCalls.entries())
      replies.push(at < mostAtOnce ? (await session.runTool({ name: call.toolName, input: call.input })).text : tooMany)
    messages.push(...toMessages(result.toolCalls, replies))
    if (session.log.steps().filter(({ kind }) => kind !== 'plan').length >= session.limits.calls) break
  }
  session.bound ??= 'calls'
}

function openingOf({ notes, question }: DeepSession, template: string, questions: readonly string[]): string {
  const passages = notes
    .passages()
    .map((passage, index) => renderPassage(passage, index + 1, notes.nameOf(passage.documentId)))
  return fillTemplate(template, {
    passages: passages.length === 0 ? 'No passage was found yet.' : passages.join('\n\n'),
    question: neutralize(question),
    plan: questions.map((one) => `- ${neutralize(one)}`).join('\n'),
  })
}

/** Set by hand and not by the SDK, whose own messages answer calls that it could not parse by themselves. Some providers want their metadata back. */
function toMessages(calls: readonly Call[], replies: readonly string[]): ModelMessage[] {
  return [
    {
      role: 'assistant',
      content: calls.map(({ toolCallId, toolName, input, providerMetadata }) => ({
        type: 'tool-call' as const,
        toolCallId,
        toolName,
        input: typeof input === 'object' && input !== null ? input : {},
        ...(providerMetadata && { providerOptions: providerMetadata }),
      })),
    },
    {
      role: 'tool',
      content: calls.map(({ toolCallId, toolName }, at) => ({
        type: 'tool-result' as const,
        toolCallId,
        toolName,
        output: { type: 'text' as const, value: replies[at] ?? tooMany },
      })),
    },
  ]
}
