import type { BuiltPrompt } from '@/lib/prompts/build-prompt'
import { askV1 } from '@/lib/prompts/templates/ask-v1'

/** A prompt for prose in whose place the model may ask what is meant. */
export const withAsking = (prompt: BuiltPrompt): BuiltPrompt => ({
  ...prompt,
  system: `${prompt.system}\n\n${askV1.prose}`,
})
