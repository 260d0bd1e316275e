/** A path of our own to go on to, or `/`: nothing that a browser could read as another host. */
export function safePath(path: unknown): string {
  const isOwn = typeof path === 'string' && /^\/(?![/\\])[^\\\s]*$/.test(path) && path.length <= 500
  return isOwn ? path : '/'
}
