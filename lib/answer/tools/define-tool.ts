import type { AnswerTool, ToolDefinition } from './answer-tool'

/** A tool that nothing reaches but what its schema lets through. */
export function defineTool<Input>({ schema, describe, run, name, ...tool }: ToolDefinition<Input>): AnswerTool {
  const called = name ?? tool.kind
  return {
    ...tool,
    name: called,
    schema,
    read(input) {
      const parsed = schema.safeParse(input)
      if (!parsed.success) return { problem: parsed.error.issues.slice(0, 4).map(describeIssue).join('; ') }
      return {
        key: JSON.stringify([called, parsed.data]),
        describe: (context) => describe(parsed.data, context),
        run: (context) => run(parsed.data, context),
      }
    },
  }
}

const describeIssue = ({ path, message }: { path: readonly PropertyKey[]; message: string }): string =>
  `${path.map(String).join('.') || 'arguments'}: ${message}`
