import type { LanguageModelV3, LanguageModelV3CallOptions, LanguageModelV3Prompt } from '@ai-sdk/provider'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { FindPersonalData, ProviderPolicy } from '@/lib/models/ports'
import { mapJsonText } from './map-strings'
import { maskPrompt } from './mask-prompt'
import { createPlaceholders, type Placeholders } from './placeholders'
import { restoreStream } from './restore-stream'

const explanation =
  'Words such as PII_EMAIL_1 stand for personal data that is not shown to you. Copy them letter by letter where you need them.'

/**
 * A hosted model that is told no personal data. mask: placeholders go out, and in what comes back they are what they stand for again, so
 * that sentences are checked against their sources as ever. block: what would hold personal data is not sent.
 * @throws personal_data_kept
 */
export function guardChatModel(
  model: LanguageModelV3,
  policy: ProviderPolicy,
  find: FindPersonalData,
): LanguageModelV3 {
  const guard = (
    options: LanguageModelV3CallOptions,
  ): { options: LanguageModelV3CallOptions; placeholders: Placeholders } => {
    const placeholders = createPlaceholders(find)
    const masked = maskPrompt(options.prompt, placeholders.mask)
    if (placeholders.count() === 0) return { options, placeholders }
    if (policy === 'block') throw new FootnoteError('personal_data_kept')
    return { options: { ...options, prompt: explain(masked) }, placeholders }
  }
  return {
    specificationVersion: model.specificationVersion,
    provider: model.provider,
    modelId: model.modelId,
    supportedUrls: model.supportedUrls,
    async doGenerate(given) {
      const { options, placeholders } = guard(given)
      const result = await model.doGenerate(options)
      const content = result.content.map((part) =>
        part.type === 'text'
          ? { ...part, text: placeholders.restore(part.text) }
          : part.type === 'tool-call'
            ? { ...part, input: mapJsonText(part.input, placeholders.restore) }
            : part,
      )
      return { ...result, content }
    },
    async doStream(given) {
      const { options, placeholders } = guard(given)
      const result = await model.doStream(options)
      return { ...result, stream: result.stream.pipeThrough(restoreStream(placeholders)) }
    },
  }
}

function explain(prompt: LanguageModelV3Prompt): LanguageModelV3Prompt {
  const [first, ...rest] = prompt
  return first?.role === 'system'
    ? [{ ...first, content: `${first.content}\n\n${explanation}` }, ...rest]
    : [{ role: 'system', content: explanation }, ...prompt]
}
