import { z } from 'zod'

/** What is kept of a page for the next run: what makes the server answer "not modified", and where its links led. */
const pageMemo = z.object({
  hash: z.string(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** As the sitemap gave it. */
  changed: z.string().nullable().default(null),
  links: z.array(z.string()),
  isIndexable: z.boolean(),
})
export type PageMemo = z.infer<typeof pageMemo>

/** Null for what was not kept, or was kept by another version. */
export function readPageMemo(stored: unknown): PageMemo | null {
  const parsed = pageMemo.safeParse(stored)
  return parsed.success ? parsed.data : null
}
