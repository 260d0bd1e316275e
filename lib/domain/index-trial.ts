import { z } from 'zod'

/** Another index than readers search: other vectors, other passages, or both. */
export const indexTrialSchema = z
  .strictObject({
    /** The vectors of this embedder, which every passage has to have: `openai:text-embedding-3-small`. */
    embedder: z.string().min(1).max(250).exactOptional(),
    /** The passages that this rebuild of a collection has built, in the place of those that it would replace. */
    rebuild: z.string().min(1).max(64).exactOptional(),
  })
  .refine((trial) => Object.keys(trial).length > 0, { error: 'names neither an embedder nor a rebuild' })
export type IndexTrial = z.infer<typeof indexTrialSchema>
