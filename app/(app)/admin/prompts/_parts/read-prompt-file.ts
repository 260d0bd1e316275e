import { z } from 'zod'
import { promptTextSchema, type PromptText } from '@/lib/domain/prompt-version'

const fileSchema = z.object({ footnotePrompt: z.literal('answer'), ...promptTextSchema.shape, rationale: z.string() })

/** A version as it is kept in Git: one JSON object, its long texts as lists of lines so that a diff reads well. */
export function writePromptFile(version: PromptText & { rationale: string }): string {
  const { system, user, rationale } = version
  const file = { footnotePrompt: 'answer', rationale, system: system.split('\n'), user: user.split('\n') }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** The text of such a file, or what is wrong with it. */
export function readPromptFile(json: string): { text: PromptText } | { problem: string } {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    return { problem: `This is no JSON file: ${error instanceof Error ? error.message : 'it cannot be read'}` }
  }
  const parsed = fileSchema.safeParse(joinLines(value))
  if (parsed.success) return { text: { system: parsed.data.system, user: parsed.data.user } }
  const [issue] = parsed.error.issues
  return { problem: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is missing'}` }
}

function joinLines(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => [key, Array.isArray(one) ? one.join('\n') : one]),
  )
}
