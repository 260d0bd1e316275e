import { generateText, NoObjectGeneratedError, Output, type ModelMessage } from 'ai'
import { isNotJudgedCode } from '@/lib/domain/judge'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import { removeHiddenText } from '@/lib/guardrails/remove-hidden-text'
import type { Models } from '@/lib/models/ports'
import { fillTemplate } from '@/lib/prompts/fill-template'
import type { Vote } from './opinion'
import type { Rubric } from './rubrics/rubric'

const longestReason = 400
const longestReply = 4_000

export type AskInput = {
  readonly model: Awaited<ReturnType<Models['chatModel']>>
  /** What is filled into the rubric's places, already quoted as data. */
  readonly values: Readonly<Record<string, string>>
  readonly temperature: number
  /** Milliseconds for one call. */
  readonly patienceMs: number
  readonly signal?: AbortSignal
  /** Asked before each call; false: none is left. */
  readonly takeCall: () => boolean
}

/**
 * One vote by a rubric: the model's structured reply, and where that is none one request to mend it. Never throws for what a model or provider does.
 * @throws the abort reason of `signal`
 */
export async function askOnce<Verdict extends string>(
  rubric: Rubric<Verdict>,
  input: AskInput,
): Promise<Vote<Verdict>> {
  const prompt: ModelMessage[] = [{ role: 'user', content: fillTemplate(rubric.user, input.values) }]
  try {
    return await ask(rubric, input, prompt)
  } catch (thrown) {
    if (!NoObjectGeneratedError.isInstance(thrown)) return explain(thrown, input)
    const said = thrown.text?.slice(0, longestReply).trim()
    const again: ModelMessage[] = [
      ...prompt,
      { role: 'assistant', content: said || '(no reply)' },
      {
        role: 'user',
        content: 'That is not the JSON object that was asked for. Reply with that object and nothing else.',
      },
    ]
    return ask(rubric, input, again).catch((error: unknown) =>
      NoObjectGeneratedError.isInstance(error) ? { code: 'judge_reply_invalid' } : explain(error, input),
    )
  }
}

async function ask<Verdict extends string>(
  rubric: Rubric<Verdict>,
  { model, temperature, patienceMs, signal, takeCall }: AskInput,
  messages: ModelMessage[],
): Promise<Vote<Verdict>> {
  if (!takeCall()) return { code: 'judge_cap_reached' }
  const patience = AbortSignal.timeout(patienceMs)
  const { output, providerMetadata } = await generateText({
    model,
    messages,
    temperature,
    system: rubric.system,
    output: Output.object({ schema: rubric.schema, name: 'verdict' }),
    maxRetries: 0,
    maxOutputTokens: 1_000,
    abortSignal: signal ? AbortSignal.any([signal, patience]) : patience,
  })
  const answered = providerMetadata?.['footnote']?.['model']
  if (typeof answered === 'string' && answered !== model.modelId) return { code: 'judge_other_model' }
  const { reason, verdict } = output
  return { verdict, reason: removeHiddenText(reason).trim().slice(0, longestReason) }
}

function explain(thrown: unknown, { signal }: AskInput): { code: Extract<Vote, { code: unknown }>['code'] } {
  if (signal?.aborted) throw signal.reason
  if (thrown instanceof DOMException && thrown.name === 'TimeoutError') return { code: 'provider_timeout' }
  const { code } = toFootnoteError(thrown)
  return { code: isNotJudgedCode(code) ? code : 'provider_unavailable' }
}
