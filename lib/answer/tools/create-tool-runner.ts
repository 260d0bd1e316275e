import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import type { StepReason } from '@/lib/domain/deep-answer'
import type { PendingRequest } from '@/lib/domain/tool-service'
import type { StepLog } from '../deep/create-step-log'
import type { AnswerTool, ToolContext, ToolResult } from './answer-tool'

export type ToolCall = { readonly name: string; readonly input: unknown }
/** Runs one call and tells what came of it, in words for whoever asked. Throws only when the reader has stopped. */
export type ToolRunner = (call: ToolCall) => Promise<ToolReply>
export type ToolReply = Pick<ToolResult, 'text' | 'found'> & { readonly ok: boolean }

type Options = {
  readonly tools: readonly AnswerTool[]
  readonly log: StepLog
  /** Calls of one answer at most, those that are refused among them. */
  readonly mostCalls: number
}

const refusals = {
  repeated: 'This very call was made before; its result stands above. Do something else, or write the report.',
  unknown_tool: 'There is no such tool.',
  invalid_arguments: 'The arguments are not those of this tool:',
  calls_used_up: 'No more calls. Write the report from what there is.',
  timed_out: 'This took too long and was given up.',
  error: 'This failed. Do something else, or write the report.',
} as const

/** The one way to call a tool: by its name in the list, with arguments that its schema takes, once, in time, and not for ever. */
export function createToolRunner(context: ToolContext, { tools, log, mostCalls }: Options): ToolRunner {
  const made = new Set<string>()
  let calls = 0
  return async ({ name, input }) => {
    const tool = tools.find((one) => one.name === name)
    const step = log.begin(tool?.kind ?? 'other', '')
    const decline = (reason: keyof typeof refusals, more = ''): ToolReply => {
      step.end({ state: reason === 'timed_out' || reason === 'error' ? 'failed' : 'refused', reason, found: null })
      return { text: [refusals[reason], more].filter((one) => one !== '').join(' '), found: null, ok: false }
    }
    calls += 1
    if (calls > mostCalls) return decline('calls_used_up')
    if (!tool) return decline('unknown_tool', `There are: ${tools.map((one) => one.name).join(', ')}.`)
    const asked = tool.read(input)
    if ('problem' in asked) return decline('invalid_arguments', asked.problem)
    step.name(asked.describe(context))
    if (made.has(asked.key)) return decline('repeated')
    made.add(asked.key)
    const timeout = AbortSignal.timeout(tool.timeLimitMs)
    const signal = AbortSignal.any([context.input.signal, timeout])
    try {
      const { askPerson } = context.input
      const confirm = askPerson && {
        confirm: (request: Omit<PendingRequest, 'id'>) => askPerson(request, { step, signal }),
      }
      const running = asked.run({ ...context, ...confirm, input: { ...context.input, signal } })
      const { text, found, refused, failed } = await Promise.race([running, whenAborted(signal)])
      const reason = refused ?? failed ?? null
      step.end(
        reason ? { state: refused ? 'refused' : 'failed', reason, found: null } : { state: 'done', reason, found },
      )
      return { text, found, ok: reason === null }
    } catch (thrown) {
      if (context.input.signal.aborted) {
        step.end({ state: 'failed', reason: 'stopped', found: null })
        throw thrown
      }
      const reason: StepReason = timeout.aborted ? 'timed_out' : 'error'
      const { answerId, requestId } = context.input
      context.runtime.log.warn('tool-failed', {
        answerId,
        requestId,
        tool: tool.kind,
        reason,
        code: toFootnoteError(thrown).code,
      })
      return decline(reason)
    }
  }
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const fail = (): void => reject(signal.reason as Error)
    if (signal.aborted) fail()
    else signal.addEventListener('abort', fail, { once: true })
  })
}
