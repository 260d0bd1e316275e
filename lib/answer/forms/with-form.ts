import type { FormKind } from '@/lib/domain/answer-form'
import type { BuiltPrompt } from '@/lib/prompts/build-prompt'
import { askV1 } from '@/lib/prompts/templates/ask-v1'
import { formV1 } from '@/lib/prompts/templates/form-v1'
import { askingSchemas } from './form-schemas'

/** A prompt for an answer in a form. @param asksBack what is meant may be asked instead, where the form has room for it */
export function withForm(prompt: BuiltPrompt, kind: FormKind, asksBack: boolean): BuiltPrompt {
  const asking = asksBack && askingSchemas[kind] ? [askV1.form] : []
  return { ...prompt, system: [prompt.system, formV1[kind], ...asking].join('\n\n') }
}
