import { z } from 'zod'

/** Who may read it, where that is narrowed; both empty where it is not. */
export const restrictionsSchema = z.object({
  restrictions: z.object({
    user: z.object({ results: z.array(z.unknown()) }),
    group: z.object({ results: z.array(z.unknown()) }),
  }),
})

/**
 * A page in a listing, with all that was asked for in `expand`. Restrictions are no optional part: an answer without them says nothing about
 * who may read the page.
 */
export const pageSchema = z.object({
  id: z.string(),
  title: z.string(),
  version: z.object({ number: z.int(), when: z.string().nullish() }),
  /** Outermost first. */
  ancestors: z.array(z.object({ id: z.string(), title: z.string().nullish() })),
  restrictions: z.object({ read: restrictionsSchema }),
  _links: z.object({ webui: z.string().startsWith('/').nullish() }),
})
export type Page = z.infer<typeof pageSchema>

export const pageExpansions = [
  'version',
  'ancestors',
  'restrictions.read.restrictions.user',
  'restrictions.read.restrictions.group',
].join(',')

export const isNarrowed = ({ restrictions: { user, group } }: z.infer<typeof restrictionsSchema>): boolean =>
  user.results.length > 0 || group.results.length > 0
