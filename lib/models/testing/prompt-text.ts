import type { LanguageModelV3Prompt } from '@ai-sdk/provider'

/** All text of a prompt, or of its messages of one role, one message a paragraph. */
export function promptText(prompt: LanguageModelV3Prompt, role?: 'system' | 'user' | 'assistant' | 'tool'): string {
  return prompt
    .filter((message) => role === undefined || message.role === role)
    .map((message) => {
      if (message.role === 'system') return message.content
      return message.content
        .map((part) => (part.type === 'text' || part.type === 'reasoning' ? part.text : ''))
        .join('\n')
    })
    .join('\n\n')
}
