import type {
  LanguageModelV3,
  LanguageModelV3CallOptions,
  LanguageModelV3Content,
  LanguageModelV3StreamPart,
} from '@ai-sdk/provider'
import { promptText } from './prompt-text'
import { textParts, usageOf } from './stream-parts'

/** What the model says to one prompt: a text, whole stream parts, or an error to throw before anything is said. */
export type ScriptedReply = string | readonly LanguageModelV3StreamPart[] | Error

export type ScriptedModelOptions = {
  readonly id?: string
  /** Between two stream parts. */
  readonly delayMs?: number
}

export type ScriptedModel = LanguageModelV3 & { readonly calls: readonly LanguageModelV3CallOptions[] }

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

function contentOf(parts: readonly LanguageModelV3StreamPart[]): LanguageModelV3Content[] {
  const text = parts.map((part) => (part.type === 'text-delta' ? part.delta : '')).join('')
  const others = parts.filter((part) => part.type === 'tool-call' || part.type === 'source')
  return text === '' ? others : [{ type: 'text', text }, ...others]
}

/** A chat model for tests that says what `reply` decides for each prompt, and remembers the calls it got. */
export function createScriptedModel(
  reply: (prompt: string, call: LanguageModelV3CallOptions) => ScriptedReply,
  options: ScriptedModelOptions = {},
): ScriptedModel {
  const calls: LanguageModelV3CallOptions[] = []

  const partsFor = (call: LanguageModelV3CallOptions): readonly LanguageModelV3StreamPart[] => {
    calls.push(call)
    const input = promptText(call.prompt)
    const said = reply(input, call)
    if (said instanceof Error) throw said
    return typeof said === 'string' ? textParts(said, input) : said
  }

  return {
    specificationVersion: 'v3',
    provider: 'test',
    modelId: options.id ?? 'scripted',
    supportedUrls: {},
    calls,
    async doGenerate(call) {
      const parts = partsFor(call)
      const finish = parts.find((part) => part.type === 'finish')
      return {
        content: contentOf(parts),
        finishReason: finish?.finishReason ?? { unified: 'stop', raw: undefined },
        usage: finish?.usage ?? usageOf('', ''),
        warnings: [],
      }
    },
    async doStream(call) {
      const parts = partsFor(call)
      let next = 0
      const stream = new ReadableStream<LanguageModelV3StreamPart>({
        async pull(controller) {
          if (call.abortSignal?.aborted) return controller.error(call.abortSignal.reason)
          if (options.delayMs) await pause(options.delayMs)
          const part = parts[next++]
          if (part) controller.enqueue(part)
          else controller.close()
        },
      })
      return { stream }
    },
  }
}
