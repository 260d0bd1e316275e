import os from 'node:os'
import path from 'node:path'
import type { Env } from './env'

/** A folder of this user that all checkouts share: what is fetched once is not fetched again. */
export function userCacheDir(env: Env): string {
  return path.join(/* turbopackIgnore: true */ env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'footnote')
}
