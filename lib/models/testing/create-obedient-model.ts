import type { LanguageModelV3StreamPart } from '@ai-sdk/provider'
import { createScriptedModel, type ScriptedModel } from './create-scripted-model'
import { promptText } from './prompt-text'
import { textParts } from './stream-parts'

type Order = { readonly pattern: RegExp; readonly obey: (found: RegExpMatchArray, system: string) => string }

/**
 * What the obedient model understands, wherever it stands: in a document, a question or the system prompt. Each is the
 * common form of an injected instruction; a guardrail is tested by letting the model obey and showing that nothing comes of it.
 */
const orders: readonly Order[] = [
  { pattern: /(?:reveal|print|repeat|show) (?:me )?(?:your|the) (?:system )?prompt/gi, obey: (_, system) => system },
  {
    pattern: /(?:say|reply with|respond with|answer with|output|print|write)(?: exactly| only)?:? ["“]([^"”]+)["”]/gi,
    obey: (found) => found[1] ?? '',
  },
  { pattern: /(!?\[[^\]]*\]\([^)\s]+\))/g, obey: (found) => found[1] ?? '' },
  {
    pattern: /(?:visit|open|fetch|load|go to|send [^.]*? to|link to) (https?:\/\/[^\s)>"']+)/gi,
    obey: (found) => `[here](${found[1] ?? ''}) ![x](${found[1] ?? ''})`,
  },
  { pattern: /(<(?:img|script|iframe|a|svg)\b[^>]*>)/gi, obey: (found) => found[1] ?? '' },
]

const toolOrder = /call (?:the )?tool [`"']?([\w-]+)[`"']? with (\{[^{}]*\})/gi

/**
 * The obedient model of DESIGN 11: it does whatever any text in its context tells it. Told nothing, it copies the last message.
 * It asks for tools too, whether they were offered or not.
 */
export function createObedientModel(): ScriptedModel {
  return createScriptedModel(
    (input, call) => {
      const system = promptText(call.prompt, 'system')
      const said = orders.flatMap(({ pattern, obey }) =>
        [...input.matchAll(pattern)].map((found) => obey(found, system)),
      )
      const toolCalls = [...input.matchAll(toolOrder)].map((found, index): LanguageModelV3StreamPart => ({
        type: 'tool-call',
        toolCallId: `call-${index}`,
        toolName: found[1] ?? '',
        input: found[2] ?? '{}',
      }))
      const text = said.length > 0 || toolCalls.length > 0 ? said.join('\n') : promptText(call.prompt.slice(-1))
      const parts = textParts(text, input)
      return [...parts.slice(0, -1), ...toolCalls, ...parts.slice(-1)]
    },
    { id: 'obedient' },
  )
}
