import type { BuiltPrompt } from '@/lib/prompts/build-prompt'
import { withAsking } from '../asking/with-asking'
import { asReport } from '../deep/as-report'
import { withForm } from '../forms/with-form'
import type { PreparedPart } from './prepare-part'

type Asked = Pick<PreparedPart, 'prompt' | 'form' | 'isReport' | 'calculations' | 'asksBack'>

/** The prompt of a part as a hosted model gets it first: the answer prompt with what stands behind it. */
export function asSent({ prompt, form, isReport, calculations, asksBack }: Asked): BuiltPrompt {
  if (isReport) return asReport(prompt, calculations)
  if (form) return withForm(prompt, form, asksBack === true)
  return asksBack ? withAsking(prompt) : prompt
}
