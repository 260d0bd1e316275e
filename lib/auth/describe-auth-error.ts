/**
 * What the log says of an error of Auth.js: its kind, and the code of what lay behind it (`OAUTH_RESPONSE_IS_NOT_CONFORM`, `ECONNREFUSED`). Class
 * names are of no use, the build shortens them; messages can hold addresses and tokens.
 */
export function describeAuthError(error: Error): { type: string; reason: string | null } {
  const type = 'type' in error && typeof error.type === 'string' ? error.type : error.name
  return { type, reason: codeBehind(error) }
}

/** Auth.js wraps what it caught as `{ err }`, and `fetch` as the cause of a TypeError. */
function codeBehind(error: unknown, depth = 0): string | null {
  if (typeof error !== 'object' || error === null || depth > 4) return null
  const inner =
    codeBehind('err' in error ? error.err : null, depth + 1) ??
    codeBehind('cause' in error ? error.cause : null, depth + 1)
  if (inner !== null) return inner
  return 'code' in error && typeof error.code === 'string' ? error.code : null
}
