import { z } from 'zod'
import type { SourceGroup } from '../connector'

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

type Restrictions = z.infer<typeof restrictionsSchema>

/** A group has a number of its own in the cloud and nothing but its name in a Data Center. One that says neither lets nobody in. */
const groupSchema = z.object({ id: z.string().nullish(), name: z.string() })

/** The groups that a restriction names; null where nothing is narrowed. People who are named by themselves are not among them. */
export function readersOf({ restrictions: { user, group } }: Restrictions): SourceGroup[] | null {
  if (user.results.length === 0 && group.results.length === 0) return null
  return group.results.flatMap((given) => {
    const { data } = groupSchema.safeParse(given)
    return data ? [{ id: data.id ?? data.name, name: data.name }] : []
  })
}
