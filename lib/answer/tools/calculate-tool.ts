import { z } from 'zod'
import type { ToolContext, ToolResult } from './answer-tool'
import { defineTool } from './define-tool'
import { evaluate } from './arithmetic/evaluate'
import { ArithmeticError } from './arithmetic/quantity'
import { readTokens } from './arithmetic/read-tokens'
import { carryOperands, operandsOf } from './carry-operands'

const schema = z.strictObject({
  expression: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .describe(
      'For example "25 days + 18 days", "3 * 240 EUR", "2026-03-31 - 2026-01-15", "round(30% * 1250 EUR, 2)", "90 km to miles".',
    ),
  passages: z
    .array(z.int().min(1).max(999))
    .max(12)
    .describe('The numbers of the passages that state the figures and days of the expression.'),
})

export const calculateTool = defineTool({
  kind: 'calculate',
  description:
    'Works out a sum, with units and days (YYYY-MM-DD). Every figure must stand in one of the named passages or in the question.',
  schema,
  timeLimitMs: 1_000,
  describe: ({ expression }) => expression,
  run: ({ expression, passages: numbers }, { input, notes }) =>
    Promise.resolve(calculate(expression, numbers, { question: input.question, notes })),
})

type Given = { readonly question: string } & Pick<ToolContext, 'notes'>

function calculate(expression: string, numbers: readonly number[], { question, notes }: Given): ToolResult {
  try {
    const result = evaluate(expression)
    const passages = notes.passages()
    const carried = carryOperands(operandsOf(readTokens(expression)), { passages, numbers, question })
    if ('missing' in carried)
      return {
        text: `${carried.missing} stands in none of these passages. Name the passages that state each figure, or search for one that does.`,
        found: null,
        refused: 'not_carried',
      }
    if (carried.spans.length === 0)
      return { text: 'Name the passages that state the figures.', found: null, refused: 'not_carried' }
    notes.note({ expression, result, operands: carried.spans })
    return { text: `${expression} = ${result}`, found: 1 }
  } catch (thrown) {
    if (!(thrown instanceof ArithmeticError)) throw thrown
    return { text: thrown.message, found: null, refused: 'invalid_arguments' }
  }
}
