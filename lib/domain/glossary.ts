import { z } from 'zod'

export const glossaryStatuses = ['proposed', 'accepted', 'dismissed'] as const
export type GlossaryStatus = (typeof glossaryStatuses)[number]

/** Found in a document, or written by a person. */
export type GlossaryOrigin = 'mined' | 'added'

/** `readers`: questions of people who may open a document that explains it; `everyone`: all questions of the workspace. */
export const glossaryAudiences = ['readers', 'everyone'] as const
export type GlossaryAudience = (typeof glossaryAudiences)[number]

const wording = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/[\p{L}\p{N}]/u, 'Write a word.')

export const termInputSchema = z.object({
  term: wording,
  meaning: wording,
  definition: z
    .string()
    .trim()
    .max(300)
    .transform((text) => (text === '' ? null : text))
    .nullable()
    .default(null),
  onlyCapitals: z.boolean().default(false),
  audience: z.enum(glossaryAudiences).default('readers'),
})
export type TermInput = z.output<typeof termInputSchema>
