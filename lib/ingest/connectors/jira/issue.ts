import { z } from 'zod'

const named = z.object({ name: z.string() }).nullish()
const person = z.object({ displayName: z.string() }).nullish()

/** Rich text: a tree in the cloud's third version, a text with markup of its own in Data Center's second. */
const richText = z.unknown()

/** A level that says who may see an issue. */
export const securityLevelSchema = z.object({ id: z.string(), name: z.string() })
export type SecurityLevel = z.infer<typeof securityLevelSchema>

/** What is used of an issue as Jira's REST interface gives it. */
export const issueSchema = z.object({
  key: z.string(),
  fields: z.object({
    summary: z.string().nullish(),
    description: richText,
    status: named,
    issuetype: named,
    resolution: named,
    reporter: person,
    labels: z.array(z.string()).nullish(),
    created: z.string(),
    updated: z.string(),
    /** Who may see it is narrowed to some. */
    security: securityLevelSchema.nullish(),
  }),
})
export type Issue = z.infer<typeof issueSchema>

/** The names of those fields: nothing else is asked for. */
export const issueFields = Object.keys(issueSchema.shape.fields.shape)

export const commentSchema = z.object({
  body: richText,
  author: person,
  created: z.string(),
  /** Only some may read it. */
  visibility: z.unknown().optional(),
  /** False: a note among those who answer, which whoever asked does not see. */
  jsdPublic: z.boolean().optional(),
})
export type Comment = z.infer<typeof commentSchema>
