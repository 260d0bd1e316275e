import { z } from 'zod'
import { listAskableDocuments } from '@/db/queries/documents/list-askable-documents'
import { utcDay } from '@/lib/domain/utc-day'
import { neutralize } from '@/lib/prompts/neutralize'
import { toAttribute } from '@/lib/prompts/render-passage'
import { defineTool } from './define-tool'

const schema = z.strictObject({
  title: z.string().trim().max(120).optional().describe('Words that the title has. Default: all documents.'),
})

const most = 25

export const listDocumentsTool = defineTool({
  kind: 'list_documents',
  description: 'Lists the documents that may be searched, by words of their titles. It does not open them.',
  schema,
  timeLimitMs: 8_000,
  describe: ({ title }) => title ?? '',
  async run({ title = '' }, { runtime, scope, input, notes }) {
    const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    const found = await listAskableDocuments(runtime.db, scope, {
      words,
      collectionIds: input.collectionIds,
      ...(input.filters && { filters: input.filters }),
      today: utcDay(runtime.now()),
      limit: most + 1,
    })
    const lines = found.slice(0, most).map((one) => {
      const day = one.day ? `, ${toAttribute(one.day)}` : ''
      return `${notes.nameOf(one.id)}: "${toAttribute(neutralize(one.title))}"${day}`
    })
    const rest = found.length > most ? ['There are more. Say words of the title to see fewer.'] : []
    const text = lines.length === 0 ? 'No document has these words in its title.' : [...lines, ...rest].join('\n')
    return { text, found: lines.length }
  },
})
