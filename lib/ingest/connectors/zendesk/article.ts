import { z } from 'zod'

/** What is used of an article of a help centre. */
export const articleSchema = z.object({
  id: z.int(),
  title: z.string(),
  body: z.string().nullable(),
  html_url: z.string(),
  draft: z.boolean(),
  updated_at: z.string(),
  label_names: z.array(z.string()).nullish(),
  /**
   * Who may read it: null is everybody. No optional part: an answer without it says nothing about who may. Accounts with several segments an
   * article name them in a list of their own.
   */
  user_segment_id: z.int().nullable(),
  user_segment_ids: z.array(z.int()).nullish(),
})
export type Article = z.infer<typeof articleSchema>

/** The segments of users it is for; one of them is enough. Null: everybody. */
export function segmentsOf({ user_segment_id: one, user_segment_ids: several }: Article): number[] | null {
  const ids = new Set([...(one === null ? [] : [one]), ...(several ?? [])])
  return ids.size === 0 ? null : [...ids]
}
