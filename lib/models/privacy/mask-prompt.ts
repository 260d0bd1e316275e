import type { LanguageModelV3Prompt } from '@ai-sdk/provider'
import { mapStrings } from './map-strings'

type Part = { readonly type: string }

/** A prompt in which every text went through `mask`: messages, what a model asked its tools for, and what they told it. */
export function maskPrompt(prompt: LanguageModelV3Prompt, mask: (text: string) => string): LanguageModelV3Prompt {
  const maskPart = <Some extends Part>(part: Some): Some => {
    if ('text' in part && typeof part.text === 'string') return { ...part, text: mask(part.text) }
    if (part.type === 'tool-call' && 'input' in part) return { ...part, input: mapStrings(part.input, mask) }
    if (part.type === 'tool-result' && 'output' in part) return { ...part, output: maskOutput(part.output, mask) }
    return part
  }
  return prompt.map((message) => {
    if (message.role === 'system') return { ...message, content: mask(message.content) }
    if (message.role === 'user') return { ...message, content: message.content.map(maskPart) }
    if (message.role === 'tool') return { ...message, content: message.content.map(maskPart) }
    return { ...message, content: message.content.map(maskPart) }
  })
}

/** The kind of an output is no text. */
function maskOutput(output: unknown, mask: (text: string) => string): unknown {
  if (typeof output !== 'object' || output === null || !('value' in output)) return output
  return { ...output, value: mapStrings(output.value, mask) }
}
