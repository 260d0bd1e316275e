import { z } from 'zod'
import { readAround } from '@/lib/retrieval/read-around'
import { defineTool } from './define-tool'
import { tellPassages } from './tell-passages'

const schema = z.strictObject({
  passage: z.int().min(1).max(999).describe('The number of a passage that a result gave.'),
})

export const openSectionTool = defineTool({
  kind: 'open_section',
  description: 'Opens what stands before and after a passage in its document.',
  schema,
  timeLimitMs: 8_000,
  describe: ({ passage }, { notes }) => {
    const known = notes.passages()[passage - 1]
    return known ? [...new Set([known.title, ...known.headingPath.slice(-1)])].join(', ') : `Passage ${passage}`
  },
  async run({ passage }, { runtime, scope, notes }) {
    const known = notes.passages()[passage - 1]
    if (!known)
      return { text: `There is no passage ${passage} yet. Search first.`, found: null, refused: 'invalid_arguments' }
    if (known.service)
      return { text: 'Nothing stands around what a service said.', found: null, refused: 'invalid_arguments' }
    return tellPassages(notes, await readAround(runtime, scope, known))
  },
})
