import type { AtlassianAccount } from './account'
import { siteOf } from './site-of'

/** The address under which people find something, as metadata. Through Atlassian's gateway for scoped tokens the site's own is not known. */
export const linkTo = (account: AtlassianAccount, path: string): { readonly link?: string } =>
  new URL(account.url).host === 'api.atlassian.com' ? {} : { link: siteOf(account) + path }
