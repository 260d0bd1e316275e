import type { Env } from './env'

/** Auth.js reads its public address from AUTH_URL; ours is FOOTNOTE_URL. Without one it goes by the request's host. */
export function exportAuthUrl(env: Pick<Env, 'FOOTNOTE_URL'>): void {
  if (env.FOOTNOTE_URL !== undefined) process.env['AUTH_URL'] = new URL(env.FOOTNOTE_URL).origin
}
