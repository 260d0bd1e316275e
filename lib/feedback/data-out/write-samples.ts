import type { TrainingKind } from '@/lib/domain/data-export'
import type { TrainingSample } from './training-sample'

const system =
  'Answer the question from the passages only. Put the number of the passage behind each sentence that it carries.'

/**
 * JSON lines in the forms that trainers of chat models read: `messages` for `chat`; `prompt`, `chosen` and `rejected`, each a list of messages, for
 * `preference`. `metadata` is ours.
 */
export function writeSamples(samples: readonly TrainingSample[], kind: TrainingKind): string {
  return samples
    .flatMap((sample) => toLine(sample, kind) ?? [])
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('')
}

const reply = (content: string) => ({ role: 'assistant', content })

function toLine(
  { prompt, completion, rejected, provenance: metadata }: TrainingSample,
  kind: TrainingKind,
): object | null {
  const asked = [
    { role: 'system', content: system },
    { role: 'user', content: prompt },
  ]
  if (kind === 'chat') return { messages: [...asked, reply(completion)], metadata }
  return rejected === null
    ? null
    : { prompt: asked, chosen: [reply(completion)], rejected: [reply(rejected)], metadata }
}
