import type { BuiltPrompt } from '@/lib/prompts/build-prompt'
import { reportV1 } from '@/lib/prompts/templates/report-v1'
import type { CarriedCalculation } from '../tools/create-notebook'

const maxReportTokens = 3_000

/** A prompt that asks for a report, with what was worked out before. The results are ours, from a grammar that knows figures and units only. */
export function asReport(prompt: BuiltPrompt, calculations: readonly CarriedCalculation[] = []): BuiltPrompt {
  const lines = calculations.map(({ expression, result, operands }) => {
    const numbers = [...new Set(operands.map(({ passage }) => passage + 1))]
    return `${expression} = ${result} (figures from ${numbers.map((number) => `[${number}]`).join('')})`
  })
  const calculated = lines.length === 0 ? '' : `\n\nCalculated:\n${lines.join('\n')}`
  return {
    ...prompt,
    system: `${prompt.system}\n\n${reportV1}`,
    user: `${prompt.user}${calculated}`,
    maxOutputTokens: maxReportTokens,
  }
}
