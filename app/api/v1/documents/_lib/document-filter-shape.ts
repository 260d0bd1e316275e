import { z } from 'zod'
import { revisionStatuses } from '@/lib/domain/document'
import { upkeepFilters } from '@/lib/domain/upkeep'

const many = <Item extends z.ZodType<unknown, string>>(item: Item) =>
  z
    .union([item, z.array(item)])
    .optional()
    .transform((value) => (value === undefined ? undefined : ([value].flat() as z.output<Item>[])))

/** Which documents: what the list, its folders and its facets take in their query. */
export const documentFilterShape = {
  collectionId: z.string().optional(),
  status: many(z.enum(revisionStatuses)).describe('Of the newest revision'),
  errorCode: z.string().max(64).optional().describe('Of the newest revision, if it failed'),
  search: z.string().max(200).optional().describe('Words of the title, the external id or the file name'),
  mediaType: many(z.string().max(200)),
  ownerId: z.string().max(64).optional().describe('Who brought it; the name is older than owners'),
  upkeep: z
    .enum(upkeepFilters)
    .optional()
    .describe('due: for review. expired. unowned: no owner, or one who has left. mine: you are the owner'),
  folder: z.string().max(1000).optional().describe('Beginning of the external id, with its last slash'),
  direct: z.stringbool().default(false).describe('Only what lies in the folder itself'),
  changedFrom: z.iso.datetime({ offset: true }).optional(),
  changedBefore: z.iso.datetime({ offset: true }).optional(),
} as const
