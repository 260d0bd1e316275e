import type { AtlassianAccount } from './account'

/** The site without a slash at its end. */
export const siteOf = ({ url }: Pick<AtlassianAccount, 'url'>): string => url.replace(/\/+$/, '')
