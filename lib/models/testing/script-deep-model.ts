import type { LanguageModelV3StreamPart } from '@ai-sdk/provider'
import { createScriptedModel, type ScriptedModel, type ScriptedReply } from './create-scripted-model'
import { promptText } from './prompt-text'
import { usageOf } from './stream-parts'

export type DeepScript = {
  readonly plan: ScriptedReply
  /** One reply a round; what comes after the last is DONE. */
  readonly rounds?: readonly ScriptedReply[]
  readonly report: ScriptedReply
}

/** A model that plans, asks for tools and writes as the test tells it to; what it is asked for is read from the system message. */
export function scriptDeepModel({ plan, rounds = [], report }: DeepScript): ScriptedModel {
  let round = 0
  return createScriptedModel((_, { prompt }) => {
    const system = promptText(prompt, 'system')
    if (system.startsWith('You plan how')) return plan
    if (system.startsWith('You look into')) return rounds[round++] ?? 'DONE'
    return report
  })
}

/** A reply that asks for tools; `input` as it goes over the wire, which may be no JSON at all. */
export function callTools(...calls: readonly { name: string; input: unknown }[]): readonly LanguageModelV3StreamPart[] {
  return [
    { type: 'stream-start', warnings: [] },
    ...calls.map(({ name, input }, at): LanguageModelV3StreamPart => {
      const text = typeof input === 'string' ? input : JSON.stringify(input)
      return { type: 'tool-call', toolCallId: `call_${at}`, toolName: name, input: text }
    }),
    { type: 'finish', usage: usageOf('a b c', 'd'), finishReason: { unified: 'tool-calls', raw: 'tool_calls' } },
  ]
}
