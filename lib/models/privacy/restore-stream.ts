import type { LanguageModelV3StreamPart } from '@ai-sdk/provider'
import { mapJsonText } from './map-strings'
import { settledLength, type Placeholders } from './placeholders'

type Part = LanguageModelV3StreamPart
type Delta = Extract<Part, { type: 'text-delta' }>

/** Puts personal data back into streamed text. What may be a begun placeholder waits for the next piece. */
export function restoreStream({ restore }: Placeholders): TransformStream<Part, Part> {
  const held = new Map<string, Delta>()
  const release = (id: string, controller: TransformStreamDefaultController<Part>): void => {
    const rest = held.get(id)
    held.delete(id)
    if (rest && rest.delta !== '') controller.enqueue({ ...rest, delta: restore(rest.delta) })
  }
  return new TransformStream<Part, Part>({
    transform(part, controller) {
      // Raw pieces of the provider's own stand between any two deltas: they end nothing.
      if (part.type === 'raw') return controller.enqueue(part)
      if (part.type !== 'text-delta') {
        for (const id of held.keys()) release(id, controller)
        controller.enqueue(part.type === 'tool-call' ? { ...part, input: mapJsonText(part.input, restore) } : part)
        return
      }
      const text = (held.get(part.id)?.delta ?? '') + part.delta
      const settled = settledLength(text)
      held.set(part.id, { ...part, delta: text.slice(settled) })
      // An empty piece still says that the model has begun.
      controller.enqueue({ ...part, delta: restore(text.slice(0, settled)) })
    },
    flush(controller) {
      for (const id of held.keys()) release(id, controller)
    },
  })
}
