import { z } from 'zod'

const person = z.object({ login: z.string() }).nullable()

/** What is used of an issue as GitHub's REST interface (2022-11-28) gives it. */
export const issueSchema = z.object({
  number: z.int(),
  title: z.string(),
  body: z.string().nullable(),
  state: z.string(),
  user: person,
  html_url: z.string(),
  comments: z.int(),
  labels: z.array(z.union([z.string(), z.object({ name: z.string().nullish() })])),
  created_at: z.string(),
  updated_at: z.string(),
  /** Pull requests come in the same list. */
  pull_request: z.unknown().optional(),
})
export type Issue = z.infer<typeof issueSchema>

export const commentSchema = z.object({ body: z.string().nullish(), user: person, created_at: z.string() })
export type Comment = z.infer<typeof commentSchema>
