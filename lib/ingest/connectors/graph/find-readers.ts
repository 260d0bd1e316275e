import { z } from 'zod'
import type { ConnectorTools } from '../connector'
import { askGraph } from './ask-graph'
import type { GraphConfig } from './config'

const identity = z.object({
  id: z.string().nullish(),
  displayName: z.string().nullish(),
  loginName: z.string().nullish(),
})
const identitySet = z.object({
  group: identity.nullish(),
  siteGroup: identity.nullish(),
  siteUser: identity.nullish(),
  user: identity.nullish(),
})
export type IdentitySet = z.infer<typeof identitySet>

const permissionSchema = z.object({
  roles: z.array(z.string()).nullish(),
  link: z.object({ scope: z.string().nullish() }).nullish(),
  hasPassword: z.boolean().nullish(),
  expirationDateTime: z.string().nullish(),
  grantedToV2: identitySet.nullish(),
  /** Of a link to people that are named. */
  grantedToIdentitiesV2: z.array(identitySet).nullish(),
})
export type Permission = z.infer<typeof permissionSchema>

const pageSchema = z.object({ value: z.array(permissionSchema), '@odata.nextLink': z.string().nullish() })

/** Who may read what lies at `address` (a path of Graph), those whom it has from what it lies in among them. One question, or a page each. */
export async function findReaders(config: GraphConfig, tools: ConnectorTools, address: string): Promise<Permission[]> {
  const all: Permission[] = []
  let next: string | null | undefined = `${address}/permissions`
  while (next) {
    const page: z.infer<typeof pageSchema> = await askGraph(config, tools, next, pageSchema)
    all.push(...page.value)
    next = page['@odata.nextLink']
  }
  return all
}
