import type { AnswerTool, ToolDefinition } from './answer-tool'

/** A tool that nothing reaches but what its schema lets through. */
export function defineTool<Input>({ schema, describe, run, ...tool }: ToolDefinition<Input>): AnswerTool {
  return {
    ...tool,
    schema,
    read(input) {
      const parsed = schema.safeParse(input)
      if (!parsed.success) return { problem: parsed.error.issues.slice(0, 4).map(describeIssue).join('; ') }
      return {
        key: JSON.stringify([tool.name, parsed.data]),
        describe: (context) => describe(parsed.data, context),
        run: (context) => run(parsed.data, context),
      }
    },
  }
}

const describeIssue = ({ path, message }: { path: readonly PropertyKey[]; message: string }): string =>
  `${path.map(String).join('.') || 'arguments'}: ${message}`
