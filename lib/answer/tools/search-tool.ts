import { z } from 'zod'
import { retrievePassages } from '@/lib/retrieval/retrieve-passages'
import { defineTool } from './define-tool'
import { limitSearch } from './limit-search'
import { tellPassages } from './tell-passages'

const schema = z.strictObject({
  query: z.string().trim().min(2).max(300).describe('What to look for, as a question or in key words.'),
  documents: z
    .array(z.string().max(8))
    .max(10)
    .optional()
    .describe('Only in these documents, by the names that earlier results gave them, such as "d2".'),
  dateFrom: z.iso.date().optional().describe('Only documents of this day or later, YYYY-MM-DD.'),
  dateTo: z.iso.date().optional().describe('Only documents of this day or earlier, YYYY-MM-DD.'),
})

const passagesAtMost = 6
const tokenBudget = 1_800

export const searchTool = defineTool({
  kind: 'search',
  description: 'Searches the documents and returns the passages that fit best, numbered.',
  schema,
  timeLimitMs: 15_000,
  describe: ({ query, documents = [] }, { notes }) => {
    const ids = documents.map((name) => notes.documentOf(name))
    const titles = notes.passages().flatMap((one) => (ids.includes(one.documentId) ? one.title : []))
    return titles.length === 0 ? query : `${[...new Set(titles)].join(', ')}: ${query}`
  },
  async run({ query, documents, dateFrom, dateTo }, { runtime, scope, input, notes }) {
    const named = documents?.map((name) => notes.documentOf(name))
    if (named?.includes(null))
      return {
        text: 'A document of this call is not known. Use the names of documents that results have given.',
        found: null,
        refused: 'invalid_arguments',
      }
    const documentIds = named?.filter((id) => id !== null)
    const filters = limitSearch(input.filters, {
      ...(documentIds && documentIds.length > 0 && { documentIds }),
      ...(dateFrom && { dateFrom }),
      ...(dateTo && { dateTo }),
    })
    if (filters === null) return tellPassages(notes, [])
    const { passages } = await retrievePassages(runtime, scope, {
      ...input,
      rerank: 'auto',
      reranker: null,
      ...input.retrieval,
      query,
      filters,
      k: passagesAtMost,
      tokenBudget,
      onPhase: () => undefined,
    })
    return tellPassages(notes, passages)
  },
})
