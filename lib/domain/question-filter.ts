import { z } from 'zod'
import { fileTypeNames } from './file-types'

/** The `words` of a filter that stands in no question: the reader chose the documents. */
export const chosenWords = ''

/** The words of the question that said it, and where they stand in it (UTF-16 code units). */
const said = {
  words: z.string(),
  start: z.int(),
  end: z.int(),
  /** False: the reader took it away, and the question was asked without it. */
  applied: z.boolean(),
}
const label = z.string().meta({ description: 'What was searched, as the reader is told it.' })

const storedKinds = [
  z.object({ kind: z.literal('document'), documentIds: z.array(z.string()), ...said }),
  z.object({ kind: z.literal('collection'), collectionId: z.string(), ...said }),
  z.object({ kind: z.literal('fileType'), fileType: z.enum(fileTypeNames), ...said }),
  z.object({
    kind: z.literal('date'),
    /** ISO dates, inclusive; null is open. */
    from: z.string().nullable(),
    to: z.string().nullable(),
    ...said,
  }),
] as const
const [document, collection, fileType, date] = storedKinds

/**
 * What the words of a question limited its search to, as it is stored: without names. Those of documents and collections are looked up with
 * the rights of whoever looks.
 */
export type StoredFilter = z.infer<(typeof storedKinds)[number]>

/** The same as readers and programs see it. */
export const questionFilterSchema = z.discriminatedUnion('kind', [
  document.extend({ label }),
  collection.extend({ label }),
  fileType.extend({ label }),
  date.extend({ label }),
])
export type QuestionFilter = z.infer<typeof questionFilterSchema>

/** At most so many words that are not to limit the search, each at most so long. */
export const withoutFiltersSchema = z.array(z.string().max(400)).max(10)
