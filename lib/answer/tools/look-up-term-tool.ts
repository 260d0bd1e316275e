import { z } from 'zod'
import { neutralize } from '@/lib/prompts/neutralize'
import { readWithGlossary } from '@/lib/retrieval/glossary/read-with-glossary'
import { defineTool } from './define-tool'

const schema = z.strictObject({
  term: z.string().trim().min(1).max(120).describe('An acronym, a term, or its wording in full.'),
})

export const lookUpTermTool = defineTool({
  kind: 'look_up_term',
  description: 'Looks up what an acronym or a term of this organisation stands for, in its glossary.',
  schema,
  timeLimitMs: 5_000,
  describe: ({ term }) => term,
  async run({ term }, { runtime, scope, input }) {
    const found = await readWithGlossary(runtime, scope, { question: term, without: input.withoutTerms })
    const lines = found
      .filter((one) => one.applied)
      .map(({ words, expansion }) => `"${neutralize(words)}" and "${neutralize(expansion)}" are the same.`)
    const text = lines.length === 0 ? 'The glossary has no such term.' : lines.join('\n')
    return {
      text: `${text}\nThis helps to search. It is no source: nothing can be cited from it.`,
      found: lines.length,
    }
  },
})
