import { z } from 'zod'

export const richTextSchema = z.array(
  z.object({
    plain_text: z.string(),
    href: z.string().nullish(),
    annotations: z
      .object({ bold: z.boolean(), italic: z.boolean(), strikethrough: z.boolean(), code: z.boolean() })
      .partial()
      .optional(),
  }),
)
export type RichText = z.infer<typeof richTextSchema>

/** What is used of a page, be it one among pages or a row of a database, which is a page with properties. */
export const pageSchema = z.object({
  id: z.string(),
  url: z.string(),
  last_edited_time: z.string(),
  archived: z.boolean().nullish(),
  in_trash: z.boolean().nullish(),
  properties: z.record(z.string(), z.looseObject({ type: z.string() })),
})
export type Page = z.infer<typeof pageSchema>

export const isInTrash = ({ archived, in_trash: isTrashed }: Pick<Page, 'archived' | 'in_trash'>): boolean =>
  archived === true || isTrashed === true

const titleSchema = z.looseObject({ type: z.literal('title'), title: richTextSchema })

/** The one property that every page has, whatever it is called. */
export function titleOf({ properties }: Page): string {
  for (const property of Object.values(properties)) {
    const parsed = titleSchema.safeParse(property)
    if (parsed.success)
      return (
        parsed.data.title
          .map((part) => part.plain_text)
          .join('')
          .trim() || 'Untitled'
      )
  }
  return 'Untitled'
}
